// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.handlers;

import java.time.Duration;
import java.util.List;
import javax.persistence.EntityManagerFactory;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yichuang.core.database.rounds.Rounds;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.clock.TimeSource;

/** Watches that the plug-ins of open cases are there (插件离开、恢复, T37), and says which are not. */
@Component(
        service = HealthCheck.class,
        immediate = true,
        configurationPid = "org.yichuang.core.casework.handlers",
        property = {"hc.name=handlers", "hc.tags=ready"})
@Designate(ocd = HandlerWorker.Config.class)
public final class HandlerWorker implements HealthCheck {

    /** What an operator can set. */
    @ObjectClassDefinition(
            name = "Handlers 部门插件",
            description = "When people are told that the plug-in of open cases is gone.")
    public @interface Config {
        /** Seconds between two rounds. */
        @AttributeDefinition(
                name = "Seconds between two rounds 间隔秒数",
                description = "How often this node looks which plug-ins it has; less than the limit.")
        int every() default 60;

        /** Seconds without a plug-in until there is an alarm. */
        @AttributeDefinition(
                name = "Limit 离开多少秒后预警",
                description =
                        "How many seconds the plug-in of open cases may be gone, as in an upgrade, before there is"
                                + " an alarm; at least two rounds.")
        int limit() default 300;
    }

    private final HandlerRound round;
    private final Rounds rounds;
    private volatile List<HandlerRound.Gone> gone = List.of();

    /** Begins to work. */
    @Activate
    public HandlerWorker(
            Config config,
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference CaseService cases,
            @Reference Catalog catalog,
            @Reference TimeSource time) {
        int every = Math.max(1, config.every());
        // What another node noted in its last round is not older than that round.
        Duration limit = Duration.ofSeconds(Math.max(2 * every, config.limit()));
        round = new HandlerRound(
                database, cases, matter -> catalog.offered(matter).isPresent(), time, limit);
        rounds = new Rounds("handlers", Duration.ofSeconds(every), () -> gone = round.run());
    }

    /** Lets the running action end. */
    @Deactivate
    void close() {
        round.end();
        rounds.close();
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        String fault = rounds.fault();
        if (fault != null) {
            log.warn("Plug-ins of open cases can't be watched: {}", fault);
        }
        gone.forEach(one -> log.warn(
                "{} open cases of matter {} wait for their plug-in, gone since {}: install it again",
                one.cases(),
                one.matter(),
                one.since()));
        // An empty log is a warning by itself.
        if (fault == null && gone.isEmpty()) {
            log.info("The plug-ins of all open cases are there");
        }
        return new Result(log);
    }
}
