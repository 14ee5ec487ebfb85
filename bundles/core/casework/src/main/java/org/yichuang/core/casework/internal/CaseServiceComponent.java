// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.yichuang.core.casework.internal.documents.DocumentOutbox;
import org.yichuang.core.casework.internal.outbox.AllOutgoing;
import org.yichuang.core.casework.internal.outbox.CaseOutbox;
import org.yichuang.core.casework.internal.outbox.PaymentOutgoing;
import org.yichuang.core.casework.internal.outbox.ShipmentOutgoing;
import org.yichuang.core.casework.internal.outbox.SmsOutgoing;
import org.yichuang.core.casework.internal.outbox.SmsTexts;
import org.yichuang.core.casework.internal.perform.Fees;
import org.yichuang.core.casework.internal.perform.Performer;
import org.yichuang.core.casework.internal.perform.Preparation;
import org.yichuang.core.casework.internal.perform.Registers;
import org.yichuang.core.casework.internal.persistence.RecentCases;
import org.yichuang.core.casework.internal.read.CaseLists;
import org.yichuang.core.casework.internal.read.CaseReader;
import org.yichuang.core.casework.internal.read.ClockReader;
import org.yichuang.core.casework.internal.read.IssueRegister;
import org.yichuang.core.casework.internal.tolerance.Breaches;
import org.yichuang.core.casework.internal.trail.Seal;
import org.yichuang.core.casework.internal.trail.keys.TrailKeys;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.core.trail.Digests;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Qualifications;
import org.yichuang.ports.accounts.Staff;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CasePage;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.FeeTrial;
import org.yichuang.ports.casework.IssuePage;
import org.yichuang.ports.casework.IssueQuery;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.Progress;
import org.yichuang.ports.casework.QueueCount;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.Handlers;
import org.yichuang.ports.catalog.WindowDirectory;
import org.yichuang.ports.clock.Calendars;
import org.yichuang.ports.clock.ClockExplanation;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.gateway.IdentityService;
import org.yichuang.ports.prefill.PrefillService;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** The case service: puts performing and reading together. */
@Component(configurationPid = "org.yichuang.core.casework")
@Designate(ocd = CaseServiceComponent.Config.class)
public final class CaseServiceComponent implements CaseService {

    /** What an operator can set. */
    @ObjectClassDefinition(name = "Casework 办件", description = "How cases and their trail are kept.")
    public @interface Config {
        /** The digest algorithm of new actions. */
        @AttributeDefinition(
                name = "Digest algorithm 留痕摘要算法",
                description = "The digest with which new actions are chained. Older actions keep theirs.",
                options = {@Option(label = "SM3", value = "SM3"), @Option(label = "SHA-256", value = "SHA-256")})
        String digest() default "SM3";

        /** Where the agency's texts of short messages are. */
        @AttributeDefinition(
                name = "Texts of short messages 短信模板",
                description =
                        "A file whose lines replace built-in texts of short messages. Empty for sms.properties in etc/.")
        String smsTexts() default "";
    }

    private final Preparation preparation;
    private final Performer performer;
    private final CaseReader reader;
    private final ClockReader clocks;
    private final CaseLists lists;
    private final TimeSource time;
    private final IssueRegister register;

    /** Called by the service component runtime. */
    @Activate
    public CaseServiceComponent(
            Config config,
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference Catalog catalog,
            @Reference WindowDirectory windows,
            @Reference Handlers handlers,
            @Reference FileStore files,
            @Reference Staff staff,
            @Reference Qualifications qualifications,
            @Reference IdentityService identities,
            @Reference PrefillService prefill,
            @Reference Deadlines deadlines,
            @Reference WorkCalendar calendar,
            @Reference Calendars calendars,
            @Reference TimeSource time,
            @Reference DocumentOutbox outbox,
            @Reference CaseOutbox messages,
            @Reference TrailKeys keys) {
        preparation = new Preparation(
                catalog,
                windows,
                files,
                staff,
                qualifications,
                new Breaches(database)::isKnown,
                new Registers(identities, prefill),
                new Fees(handlers));
        Seal seal = new Seal(Digests.named(config.digest()), keys::mac);
        RecentCases recent = new RecentCases();
        performer = new Performer(
                database,
                recent,
                preparation,
                deadlines,
                time,
                calendar.zone(),
                seal,
                new AllOutgoing(List.of(
                        new SmsOutgoing(SmsTexts.file(config.smsTexts()), calendar.zone()),
                        new PaymentOutgoing(),
                        new ShipmentOutgoing())),
                new Performer.AfterCommit(outbox::ordered, messages::written));
        reader = new CaseReader(database, recent, preparation, time);
        clocks = new ClockReader(database, calendars::deadlines, time);
        lists = new CaseLists(database, time);
        this.time = time;
        register = new IssueRegister(database, calendar.zone());
    }

    @Override
    public Receipt perform(String caseNo, List<ActionRequest> actions, Actor actor) {
        return performer.perform(caseNo, null, actions, actor);
    }

    @Override
    public Receipt perform(String caseNo, long version, List<ActionRequest> actions, Actor actor) {
        return performer.perform(caseNo, (int) Math.min(version, Integer.MAX_VALUE), actions, actor);
    }

    @Override
    public CaseView view(String caseNo, Actor actor) {
        return reader.view(caseNo, actor, false);
    }

    @Override
    public List<ClockExplanation> clocks(String caseNo, Actor actor) {
        return clocks.clocks(caseNo, actor);
    }

    @Override
    public CaseView unmasked(String caseNo, String reason, Actor actor) {
        String actionId = "unmask-" + UUID.randomUUID();
        performer.perform(
                caseNo,
                null,
                List.of(new ActionRequest(actionId, ActionType.UNMASK, new OversightData.Unmask(reason), null)),
                actor);
        return reader.view(caseNo, actor, true);
    }

    /**
     * Reading is recorded with a reason a page, not a picture: the identifier of the action names the hour, so that twenty
     * pictures loaded at once are one entry, and who works on the case causes no write at all.
     */
    @Override
    public List<String> readPapers(String caseNo, String reason, Actor actor) {
        CaseReader.Papers papers = reader.papers(caseNo, actor);
        if (!papers.free()) {
            record(caseNo, reason, actor);
        }
        return papers.files();
    }

    private void record(String caseNo, String reason, Actor actor) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal(Reason.FORBIDDEN, "READING_REASON_MISSING", "您不经办本件：查阅材料和文书请先办理“查阅材料文书”并写明理由（留痕，一小时内有效）");
        }
        String actionId =
                "papers-" + caseNo + "-" + Duration.ofMillis(time.millis()).toHours();
        try {
            performer.perform(
                    caseNo,
                    null,
                    List.of(new ActionRequest(
                            actionId, ActionType.READ_PAPERS, new OversightData.ReadPapers(reason), null)),
                    actor);
        } catch (Refusal refusal) {
            // Another picture of the same page was faster with another reason: the reading is on the trail.
            if (!refusal.code().equals("ACTION_ID_REUSED")) {
                throw refusal;
            }
        }
    }

    @Override
    public FeeTrial fee(String caseNo, Actor actor) {
        return preparation.fee(reader.record(caseNo, actor), actor, time.instant());
    }

    @Override
    public CasePage list(CaseQuery query, Actor actor) {
        return lists.list(query, actor);
    }

    @Override
    public List<QueueCount> queues(Actor actor) {
        return lists.queues(actor);
    }

    @Override
    public IssuePage issued(IssueQuery query, Actor actor) {
        return register.list(query, actor);
    }

    @Override
    public Progress progress(String caseNo, String enquiryCode) {
        return reader.progress(caseNo, enquiryCode);
    }

    @Override
    public List<Transition> transitions() {
        return TransitionTable.rules().stream().map(Rule::transition).toList();
    }
}
