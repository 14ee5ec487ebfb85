// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.recount;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.persistence.Transactions;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.ReviewFacet.JointTask;
import org.yichuang.ports.clock.CalendarChange;
import org.yichuang.ports.clock.CalendarChanges;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.Recounted;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Refusal;

/**
 * Counts the open cases anew when another calendar came into force (时限重算, §4.5).
 *
 * <p>It goes through the cases by key, and each batch is noted: it goes on there after a crash, on whichever node. An action
 * identifier made of the change and the case has one effect, even when two nodes work on the same batch.
 */
public final class Recount {
    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int BATCH = 100;

    /** Every node has noticed by then, which looks every two seconds by a clock of its own, and has ended what it began before. */
    private static final Duration NOTICED_EVERYWHERE = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final CaseService cases;
    private final CalendarChanges changes;
    private final Deadlines deadlines;
    private final Supplier<String> calendar;
    private final TimeSource time;
    private volatile boolean ended;

    /**
     * Works with these services.
     *
     * @param calendar the version of the calendar that this node counts by
     */
    public Recount(
            EntityManagerFactory database,
            CaseService cases,
            CalendarChanges changes,
            Deadlines deadlines,
            Supplier<String> calendar,
            TimeSource time) {
        transactions = new Transactions(database);
        this.cases = cases;
        this.changes = changes;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.time = time;
    }

    /** Begins no other batch from now on; whoever works next goes on after the last one. */
    void end() {
        ended = true;
    }

    /** Works off the change that is open, if one is. */
    public void work() {
        changes.open()
                // A node that has not noticed yet would count with the calendar before.
                .filter(change -> change.calendar().equals(calendar.get()))
                // What another node still counts by it would never be looked at again.
                .filter(change -> !time.instant().isBefore(change.since().plus(NOTICED_EVERYWHERE)))
                .ifPresent(this::work);
    }

    private void work(CalendarChange change) {
        long last = change.lastCase();
        while (!ended) {
            List<Row> rows = rows(last);
            if (rows.isEmpty()) {
                changes.finished(change.number());
                return;
            }
            List<Recounted> moved = new ArrayList<>();
            rows.forEach(row -> moved.addAll(recount(change, row.caseNo())));
            last = rows.get(rows.size() - 1).id();
            changes.counted(change.number(), last, rows.size(), moved);
        }
    }

    private List<Recounted> recount(CalendarChange change, String caseNo) {
        while (true) {
            try {
                return attempt(change, caseNo);
            } catch (Refusal refusal) {
                if (!refusal.code().equals("CASE_CHANGED")) {
                    LOG.warn("Case {} could not be counted anew: {} {}", caseNo, refusal.code(), refusal.getMessage());
                    return List.of();
                }
                // Somebody acted on the case just then; his action counts anew only the clocks that it moves.
            }
        }
    }

    private List<Recounted> attempt(CalendarChange change, String caseNo) {
        CaseRecord before = record(caseNo);
        if (before.clocks().values().stream().noneMatch(this::isMoved)
                && before.review().joint().stream().noneMatch(this::isMoved)) {
            return List.of();
        }
        cases.perform(
                caseNo,
                List.of(new ActionRequest(
                        "recount-" + change.number() + "-" + caseNo,
                        ActionType.RECOUNT,
                        new OversightData.Recount(change.calendar()),
                        null)),
                Actor.platform(before.opening().region()));
        CaseRecord after = record(caseNo);
        return Stream.concat(
                        moved(caseNo, before.clocks(), after.clocks()),
                        moved(caseNo, before.review().joint(), after.review().joint()))
                .filter(clock -> !Objects.equals(clock.before(), clock.after()))
                .toList();
    }

    private boolean isMoved(JointTask task) {
        if (task.answeredAt() != null || task.limit() == null) {
            return false;
        }
        Deadline now = deadlines.compute(task.limit(), task.openedAt(), List.of());
        return now.provisional() != task.provisional() || !now.due().equals(task.due());
    }

    private boolean isMoved(CaseClock clock) {
        if (!clock.isOpen()) {
            return false;
        }
        Deadline now =
                deadlines.read(clock.limit(), clock.ledger(), time.instant()).deadline();
        return now.provisional() != clock.count().provisional()
                || !Objects.equals(now.due(), clock.count().due())
                || !Objects.equals(now.warning(), clock.count().warning());
    }

    private static Stream<Recounted> moved(
            String caseNo, Map<ClockKind, CaseClock> before, Map<ClockKind, CaseClock> after) {
        return before.entrySet().stream()
                .filter(clock -> after.containsKey(clock.getKey()))
                .map(clock -> new Recounted(
                        caseNo,
                        clock.getKey(),
                        null,
                        clock.getValue().due(),
                        after.get(clock.getKey()).due()));
    }

    /** Questions are never taken away and keep their order: another may only have been asked meanwhile. */
    private static Stream<Recounted> moved(String caseNo, List<JointTask> before, List<JointTask> after) {
        return IntStream.range(0, before.size())
                .mapToObj(index -> new Recounted(
                        caseNo,
                        ClockKind.JOINT,
                        before.get(index).name(),
                        before.get(index).due(),
                        after.get(index).due()));
    }

    private CaseRecord record(String caseNo) {
        return transactions.run(em -> CaseRows.find(em, caseNo).orElseThrow().toRecord());
    }

    /** A case by its key. */
    private record Row(long id, String caseNo) {}

    private List<Row> rows(long after) {
        List<CaseState> ended =
                Arrays.stream(CaseState.values()).filter(CaseState::isTerminal).toList();
        return transactions.run(em -> em.createQuery(
                        "select c.id, c.caseNo from CaseEntity c where c.id > :after"
                                + " and (c.state not in :ended or c.paperDesk is not null) order by c.id",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("ended", ended)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(row -> new Row((Long) row[0], (String) row[1]))
                .toList());
    }
}
