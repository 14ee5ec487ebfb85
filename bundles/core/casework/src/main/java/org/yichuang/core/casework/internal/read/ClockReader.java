// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ReviewFacet.JointTask;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockExplanation;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.TimeSource;

/** Explains the clocks of a case, and those of the departments it asks, by the calendar that each was last counted with: so a closed case is explained as it was. */
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
        EntityManager em = database.createEntityManager();
        try {
            CaseEntity row = Visibility.find(em, caseNo, actor);
            return explain(row.toRecord(), ClockRuns.of(em, row.getId()));
        } finally {
            em.close();
        }
    }

    private List<ClockExplanation> explain(CaseRecord record, ClockRuns runs) {
        Instant now = time.instant();
        Stream<ClockExplanation> clocks = record.clocks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(clock -> explain(clock.getKey(), clock.getValue(), runs.earlier(clock.getKey()), now));
        Stream<ClockExplanation> joint = record.review().joint().stream()
                .filter(task -> task.limit() != null)
                .map(task -> explain(task, record, now));
        return Stream.concat(clocks, joint).toList();
    }

    /** The last run of a clock comes first, as it is the one that counts; what ran before follows, latest first. */
    private Stream<ClockExplanation> explain(ClockKind kind, CaseClock last, List<CaseClock> earlier, Instant now) {
        return IntStream.rangeClosed(0, earlier.size())
                .map(back -> earlier.size() - back)
                .mapToObj(run -> explain(kind, run < earlier.size() ? earlier.get(run) : last, run + 1, now));
    }

    private ClockExplanation explain(ClockKind kind, CaseClock clock, int run, Instant now) {
        Deadlines deadlines = calendars.apply(clock.count().calendar());
        return new ClockExplanation(
                kind, null, run, clock.limit(), clock.ledger(), deadlines.read(clock.limit(), clock.ledger(), now));
    }

    /** A question is open from its asking to its answer, or to the end of the review if none came. */
    private ClockExplanation explain(JointTask task, CaseRecord record, Instant now) {
        List<ClockEntry> ledger = new ArrayList<>();
        ledger.add(entry(ClockEntry.Kind.START, task.openedAt()));
        Instant end = task.answeredAt() == null ? endOfReview(record) : task.answeredAt();
        if (end != null) {
            ledger.add(entry(ClockEntry.Kind.STOP, end));
        }
        Deadlines deadlines = calendars.apply(task.calendar());
        return new ClockExplanation(
                ClockKind.JOINT, task.name(), 1, task.limit(), ledger, deadlines.read(task.limit(), ledger, now));
    }

    private static ClockEntry entry(ClockEntry.Kind kind, Instant at) {
        return new ClockEntry(kind, null, at, at, null, 0);
    }

    private static Instant endOfReview(CaseRecord record) {
        return record.clock(ClockKind.PROMISE).ledger().stream()
                .filter(entry -> entry.kind() == ClockEntry.Kind.STOP)
                .map(ClockEntry::effectiveAt)
                .findFirst()
                .orElse(null);
    }
}
