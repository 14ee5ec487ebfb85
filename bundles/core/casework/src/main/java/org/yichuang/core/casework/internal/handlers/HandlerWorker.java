// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.handlers;

import java.time.Duration;
import java.util.List;
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

    private static final Logger LOG = LoggerFactory.getLogger(HandlerWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "yichuang-handlers"));
    private final HandlerRound round;
    private volatile List<HandlerRound.Gone> gone = List.of();
    private volatile String fault;

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
        worker.scheduleWithFixedDelay(this::work, every, every, TimeUnit.SECONDS);
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
            log.warn("Plug-ins of open cases can't be watched: {}", fault);
        }
        gone.forEach(one -> log.warn(
                "{} open cases of matter {} wait for their plug-in, gone since {}: install it again",
                one.cases(),
                one.matter(),
                one.since()));
        if (log.getAggregateStatus() == Result.Status.OK) {
            log.info("The plug-ins of all open cases are there");
        }
        return new Result(log);
    }

    private void work() {
        try {
            gone = round.run();
            fault = null;
        } catch (RuntimeException failure) {
            if (fault == null) {
                LOG.warn("Plug-ins of open cases can't be watched, it is tried again: {}", failure.toString());
            }
            fault = failure.toString();
        }
    }
}
