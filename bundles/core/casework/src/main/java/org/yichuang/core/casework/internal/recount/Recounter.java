// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.recount;

import java.time.Duration;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.core.database.rounds.Rounds;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.clock.CalendarChanges;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;

/** Looks every few seconds whether another calendar came into force, and then counts open cases anew. */
@Component(service = Recounter.class, immediate = true)
public final class Recounter {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Recount recount;
    private final Rounds rounds;

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
        rounds = new Rounds("recount", EVERY, recount::work);
    }

    /** Lets the running batch end. */
    @Deactivate
    public void stop() {
        recount.end();
        rounds.close();
    }
}
