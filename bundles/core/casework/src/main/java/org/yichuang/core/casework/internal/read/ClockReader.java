// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.clock.ClockExplanation;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.TimeSource;

/** Explains the clocks of a case by the calendar that each was last counted with: so a closed case is explained as it was. */
public final class ClockReader {
    private final EntityManagerFactory database;
    private final Function<String, Deadlines> calendars;
    private final TimeSource time;

    /**
     * Reads from this database.
     *
     * @param calendars what counts with a version of the calendar
     */
    public ClockReader(EntityManagerFactory database, Function<String, Deadlines> calendars, TimeSource time) {
        this.database = database;
        this.calendars = calendars;
        this.time = time;
    }

    /** Explains the clocks that were ever started, to who may see the case. */
    public List<ClockExplanation> clocks(String caseNo, Actor actor) {
        Map<ClockKind, CaseClock> clocks = read(caseNo, actor);
        Instant now = time.instant();
        return clocks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(clock -> explain(clock.getKey(), clock.getValue(), now))
                .toList();
    }

    private Map<ClockKind, CaseClock> read(String caseNo, Actor actor) {
        EntityManager em = database.createEntityManager();
        try {
            CaseEntity row = Visibility.find(em, caseNo, actor);
            return row.toRecord().clocks();
        } finally {
            em.close();
        }
    }

    private ClockExplanation explain(ClockKind kind, CaseClock clock, Instant now) {
        Deadlines deadlines = calendars.apply(clock.count().calendar());
        return new ClockExplanation(
                kind, clock.limit(), clock.ledger(), deadlines.read(clock.limit(), clock.ledger(), now));
    }
}
