// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(TimerWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "yichuang-timers"));
    private final TimerRound round;
    private volatile String fault;

    /** Begins to work. */
    @Activate
    public TimerWorker(
            Config config,
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference CaseService cases,
            @Reference TimeSource time) {
        round = new TimerRound(database, cases, time, Math.max(1, config.batch()));
        if (config.every() > 0) {
            worker.scheduleWithFixedDelay(this::work, config.every(), config.every(), TimeUnit.SECONDS);
        }
    }

    /** Lets the running action end; never by an interrupt, which Derby takes for damage of its file. */
    @Deactivate
    void close() throws InterruptedException {
        round.end();
        worker.shutdown();
        worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
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

    private void work() {
        try {
            round.run();
            fault = null;
        } catch (RuntimeException failure) {
            if (fault == null) {
                LOG.warn("Timers can't be worked on, they are tried again: {}", failure.toString());
            }
            fault = failure.toString();
        }
    }
}
