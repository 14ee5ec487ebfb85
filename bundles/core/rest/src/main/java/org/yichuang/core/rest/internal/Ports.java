// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yichuang.ports.accounts.AccountService;
import org.yichuang.ports.accounts.Colleagues;
import org.yichuang.ports.accounts.Qualifications;
import org.yichuang.ports.accounts.SessionService;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.RetentionService;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.WindowDirectory;
import org.yichuang.ports.clock.CalendarChanges;
import org.yichuang.ports.clock.Calendars;
import org.yichuang.ports.consultation.ConsultationService;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.gateway.GatewayService;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.plugins.PluginManager;
import org.yichuang.ports.prefill.PrefillService;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.LiabilityService;
import org.yichuang.ports.trail.TrailService;
import org.yichuang.ports.trail.Verifications;

/**
 * The services of the platform as they come and go.
 *
 * <p>None is waited for: the server starts while the database still migrates, and a service that is away for a moment costs
 * a 503 with {@code Retry-After}, never a new server.
 */
@Component(service = Ports.class)
public final class Ports {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile GatewayService gateways;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile AccountService accounts;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile SessionService sessions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Qualifications qualifications;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CaseService cases;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile RetentionService retention;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Catalog catalog;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile WindowDirectory windows;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile FileStore files;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile DocumentService documents;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile TrailService trail;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Verifications verifications;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile LiabilityService liability;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PluginManager plugins;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ConsultationService consultations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Calendars calendars;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CalendarChanges calendarChanges;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Outbox outbox;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PrefillService prefill;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Colleagues colleagues;

    /** Returns the accounts (账号); like every method here it refuses with {@code UNAVAILABLE} while the service is away. */
    public AccountService accounts() {
        return present(accounts, "账号服务");
    }

    /** Returns whom work can be given to (同事名录). */
    public Colleagues colleagues() {
        return present(colleagues, "同事名录");
    }

    /** Returns who is qualified for what (上岗资格). */
    public Qualifications qualifications() {
        return present(qualifications, "上岗资格登记");
    }

    /** Returns the sessions (会话). */
    public SessionService sessions() {
        return present(sessions, "会话服务");
    }

    /** Returns the cases (办件). */
    public CaseService cases() {
        return present(cases, "办件服务");
    }

    /** Returns the catalogue of matters (事项目录). */
    public Catalog catalog() {
        return present(catalog, "事项目录");
    }

    /** Returns the windows (窗口). */
    public WindowDirectory windows() {
        return present(windows, "窗口目录");
    }

    /** Returns the uploaded files (电子材料). */
    public FileStore files() {
        return present(files, "文件服务");
    }

    /** Returns the rendered documents (文书). */
    public DocumentService documents() {
        return present(documents, "文书服务");
    }

    /** Returns what erases personal data after its retention (到期删除). */
    public RetentionService retention() {
        return present(retention, "保管期限服务");
    }

    /** Returns the trail (留痕). */
    public TrailService trail() {
        return present(trail, "留痕服务");
    }

    /** Returns what verifies the trail while nobody waits (批量核验). */
    public Verifications verifications() {
        return present(verifications, "留痕服务");
    }

    /** Returns who answers for what (责任划分). */
    public LiabilityService liability() {
        return present(liability, "责任划分服务");
    }

    /** Returns the plug-ins (插件). */
    public PluginManager plugins() {
        return present(plugins, "插件管理服务");
    }

    /** Returns the gateways (网关). */
    public GatewayService gateways() {
        return present(gateways, "网关服务");
    }

    /** Returns the messages to the outside (对外消息). */
    public Outbox outbox() {
        return present(outbox, "对外消息");
    }

    /** Returns the consultations (咨询). */
    public ConsultationService consultations() {
        return present(consultations, "咨询服务");
    }

    /** Returns the versions of the calendar (工作日历). */
    public Calendars calendars() {
        return present(calendars, "日历服务");
    }

    /** Returns what changes of the calendar came to (日历变更). */
    public CalendarChanges calendarChanges() {
        return present(calendarChanges, "日历服务");
    }

    /** Returns what asks registers (共享数据). */
    public PrefillService prefill() {
        return present(prefill, "共享数据服务");
    }

    private static <T> T present(T service, String title) {
        if (service == null) {
            throw new Refusal(Reason.UNAVAILABLE, "SERVICE_UNAVAILABLE", title + "正在启动或更新，请稍后重试。");
        }
        return service;
    }
}
