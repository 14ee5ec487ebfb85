// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.handler;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.api.matter.CalculatedFee;
import org.yichuang.api.matter.FeeCalculator;
import org.yichuang.api.matter.FeeQuestion;
import org.yichuang.api.matter.Matter;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.lease.Lease;
import org.yichuang.core.catalog.internal.lease.PluginTrouble;
import org.yichuang.ports.catalog.Handlers;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Finds the services that department plug-ins bring for their own matters, and asks them within limits (design §5). */
@Component(configurationPid = "org.yichuang.core.catalog.handlers")
@Designate(ocd = HandlerRegister.Config.class)
public final class HandlerRegister implements Handlers {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerRegister.class);
    private static final String CODE = Matter.PREFIX_ + "code";
    private static final Duration DRAIN = Duration.ofSeconds(20);

    /** How far the code of department plug-ins is trusted. */
    @ObjectClassDefinition(name = "Handlers 插件办理", description = "How the code of department plug-ins is called.")
    public @interface Config {
        /** How long a call may take. */
        @AttributeDefinition(
                name = "Time limit 调用时限（毫秒）",
                description =
                        "How long a plug-in may take to answer, in milliseconds. Somebody waits for it at a desk.",
                min = "100",
                max = "60000")
        int callMillis() default 3000;

        /** How many calls of one plug-in run at once. */
        @AttributeDefinition(
                name = "Calls at once 同时调用数",
                description =
                        "How many calls of one service of a plug-in run at once. More wait, within their time limit.",
                min = "1",
                max = "64")
        int atOnce() default 8;

        /** How many failures in a row it takes to leave a plug-in alone. */
        @AttributeDefinition(
                name = "Failures 连续出错次数",
                description = "After how many failures in a row a service of a plug-in is left alone for a while.",
                min = "1",
                max = "100")
        int failures() default 5;

        /** For how long it is left alone. */
        @AttributeDefinition(
                name = "Rest 暂停时间（秒）",
                description = "For how many seconds it is left alone; then one call tries whether it works again.",
                min = "1",
                max = "3600")
        int restSeconds() default 30;
    }

    private final Map<ServiceReference<FeeCalculator>, Bound> calculators = new ConcurrentHashMap<>();
    private final Lease.Limits limits;

    /**
     * A calculator that is there.
     *
     * @param plugin symbolic name of the bundle that brings it
     * @param matters codes of the matters that it works for
     */
    private record Bound(String plugin, Set<String> matters, Lease<FeeCalculator> lease) {}

    /** Called by the service component runtime. */
    @Activate
    public HandlerRegister(Config config) {
        this(new Lease.Limits(
                Duration.ofMillis(config.callMillis()),
                DRAIN,
                config.atOnce(),
                config.failures(),
                Duration.ofSeconds(config.restSeconds())));
    }

    HandlerRegister(Lease.Limits limits) {
        this.limits = limits;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCalculator(FeeCalculator calculator, ServiceReference<FeeCalculator> reference) {
        String plugin = reference.getBundle().getSymbolicName();
        Set<String> matters = Set.copyOf(codes(reference.getProperty(CODE)));
        if (matters.isEmpty()) {
            LOG.warn("fee calculator {} has no property {}: annotate it with @Matter", calculator.getClass(), CODE);
            return;
        }
        calculators.put(reference, new Bound(plugin, matters, new Lease<>("fee-" + plugin, calculator, limits)));
    }

    /** Asks it no more at once, and lets the calls that run end before the plug-in may go. */
    void removeCalculator(ServiceReference<FeeCalculator> reference) {
        Bound bound = calculators.remove(reference);
        if (bound != null) {
            bound.lease().close();
        }
    }

    @Override
    public CalculatedFee fee(MatterVersion version, Map<String, Object> answers, Map<String, Object> form) {
        Bound bound = calculator(version)
                .orElseThrow(() ->
                        unavailable(version, "PLUGIN_MISSING", "没有运行或者没有提供计费程序", "请联系系统管理员启动、升级或者重新安装该插件后再核定；本件保持不变"));
        FeeQuestion question = question(version.definition(), answers, form);
        CalculatedFee fee;
        try {
            fee = bound.lease().call(calculator -> calculator.calculate(question));
        } catch (PluginTrouble trouble) {
            throw unavailable(
                    version,
                    "PLUGIN_" + trouble.kind(),
                    "的计费程序" + trouble.kind().title(),
                    trouble.kind().mend());
        }
        String fault = fee == null ? "没有给出结果" : fee.fault().orElse(null);
        if (fault != null) {
            LOG.warn("fee calculator of {} answered what can't be taken: {}", bound.plugin(), fault);
            throw unavailable(version, "PLUGIN_WRONG", "算出的费用不能采用（" + fault + "）", "请联系平台运维人员，由插件开发单位修复后再核定；本件保持不变");
        }
        return fee;
    }

    /** A plug-in works for its own matters only: nobody else's service says what they cost. */
    private Optional<Bound> calculator(MatterVersion version) {
        return calculators.entrySet().stream()
                .filter(entry -> entry.getValue().plugin().equals(version.plugin())
                        && entry.getValue()
                                .matters()
                                .contains(version.definition().code()))
                .max(Map.Entry.comparingByKey(Comparator.<ServiceReference<FeeCalculator>>naturalOrder()))
                .map(Map.Entry::getValue);
    }

    private static FeeQuestion question(
            MatterDefinition matter, Map<String, Object> answers, Map<String, Object> form) {
        Map<String, Object> shown = new LinkedHashMap<>();
        matter.fee().calculatedFrom().forEach(field -> {
            if (form.get(field) != null) {
                shown.put(field, form.get(field));
            }
        });
        return new FeeQuestion(matter.code(), matter.fee(), answers, shown);
    }

    private static Refusal unavailable(MatterVersion version, String code, String what, String mend) {
        String message = "部门插件 " + version.plugin() + " " + what;
        return new Refusal(
                Reason.UNAVAILABLE, UNAVAILABLE, message + "：" + mend, List.of(new Fault("", code, message, mend)));
    }

    private static List<String> codes(Object property) {
        if (property instanceof String[] several) {
            return List.of(several);
        }
        return property instanceof String one ? List.of(one) : List.of();
    }
}
