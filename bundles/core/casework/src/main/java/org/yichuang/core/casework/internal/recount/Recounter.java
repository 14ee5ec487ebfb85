// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.recount;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.clock.CalendarChanges;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;

/** Looks every few seconds whether another calendar came into force, and then counts open cases anew. */
@Component(service = Recounter.class, immediate = true)
public final class Recounter {
    private static final Logger LOG = LoggerFactory.getLogger(Recounter.class);
    private static final long SECONDS = 5;

    private final Recount recount;
    private final ScheduledExecutorService worker;

    /** Called by the service component runtime. */
    @Activate
    public Recounter(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference CaseService cases,
            @Reference CalendarChanges changes,
            @Reference Deadlines deadlines,
            @Reference WorkCalendar calendar,
            @Reference TimeSource time) {
        recount = new Recount(database, cases, changes, deadlines, calendar::version, time);
        worker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "yichuang-recount");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::work, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Lets the running batch end; never by an interrupt, which Derby takes for damage of its file. */
    @Deactivate
    public void stop() {
        recount.end();
        worker.shutdown();
    }

    private void work() {
        try {
            recount.work();
        } catch (RuntimeException failure) {
            LOG.info("Counting cases anew stopped and goes on in {} s: {}", SECONDS, failure.toString());
        }
    }
}
