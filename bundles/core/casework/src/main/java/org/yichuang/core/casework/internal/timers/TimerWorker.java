// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import java.time.Duration;
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
import org.yichuang.ports.clock.TimeSource;

/** Lets the platform do what is due by itself: reminders, lapses, deemed acceptance, alerts (到期自动办理). */
@Component(
        service = HealthCheck.class,
        immediate = true,
        configurationPid = "org.yichuang.core.casework.timers",
        property = {HealthCheck.NAME + "=Timers 到期自动办理", HealthCheck.TAGS + "=timers"})
@Designate(ocd = TimerWorker.Config.class)
public final class TimerWorker implements HealthCheck {

    /** What an operator can set. */
    @ObjectClassDefinition(
            name = "Timers 到期自动办理",
            description = "How often the platform looks for what it has to do by itself.")
    public @interface Config {
        /** Seconds between two rounds. */
        @AttributeDefinition(
                name = "Seconds between two rounds 间隔秒数",
                description = "How often this node looks for cases that are due; 0 for never: another node has to.")
        int every() default 2;

        /** Cases looked for at once. */
        @AttributeDefinition(
                name = "Batch 每批件数",
                description = "How many cases are looked for at once; a round goes on until none is left.")
        int batch() default 100;
    }

    private final TimerRound round;
    private final Rounds rounds;

    /** Begins to work. */
    @Activate
    public TimerWorker(
            Config config,
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference CaseService cases,
            @Reference TimeSource time) {
        round = new TimerRound(database, cases, time, Math.max(1, config.batch()));
        rounds = new Rounds("timers", Duration.ofSeconds(Math.max(0, config.every())), round::run);
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
            log.warn("Timers can't be worked on: {}", fault);
        }
        if (round.failing() > 0) {
            log.warn("Timers of {} cases fail and are tried again; see the log", round.failing());
        }
        if (log.getAggregateStatus() == Result.Status.OK) {
            log.info("Timers are up to date");
        }
        return new Result(log);
    }
}
