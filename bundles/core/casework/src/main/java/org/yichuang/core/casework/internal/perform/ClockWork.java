// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.api.matter.JointDepartment;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.Procedure;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.ClockStep;
import org.yichuang.core.casework.internal.fold.Count;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.core.casework.internal.fold.PaperDuty;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.ClockReading;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;

/** Moves the clocks of a case as the table says, and counts them: what comes of it becomes part of the action. */
final class ClockWork {
    /** To give notice, and to decide on what was corrected (行政许可法 art. 32). */
    private static final Limit FIVE_DAYS = new Limit(5, LimitUnit.WORKING_DAY);

    private static final Limit ISSUE = new Limit(1, LimitUnit.WORKING_DAY);
    private static final Limit SAME_DAY = new Limit(0, LimitUnit.WORKING_DAY);
    private final Deadlines deadlines;

    ClockWork(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * Returns the steps of an attempt that passed its guards.
     *
     * @param actionId identifier of the action, written into the ledgers
     * @param recordedAt when the action is recorded
     */
    List<ClockStep> steps(Attempt attempt, Transition line, String actionId, Instant recordedAt) {
        if (attempt.data() instanceof OversightData.Recount) {
            return recounted(attempt.before(), recordedAt);
        }
        return line.clocks().stream()
                .filter(effect -> effect.clock() != ClockKind.SAME_DAY_HANDOVER)
                .filter(effect -> Conditions.moves(attempt, effect))
                .flatMap(effect -> step(attempt, effect, actionId, recordedAt).stream())
                .toList();
    }

    /**
     * Returns what becomes of the clock of the same day, which follows the papers: it runs while any have to move. What comes
     * to papers that lie there already has no later day than those; but when papers turn out to go back to the applicant, and
     * when they come back from one side to the other, whoever has them then has that day.
     *
     * @param after the case after the attempt
     */
    List<ClockStep> handOver(Attempt attempt, Transition line, CaseRecord after, String actionId, Instant recordedAt) {
        if (line.clocks().stream().noneMatch(effect -> effect.clock() == ClockKind.SAME_DAY_HANDOVER)) {
            return List.of();
        }
        boolean open = attempt.before().clock(ClockKind.SAME_DAY_HANDOVER).isOpen();
        PaperDuty duty = PaperDuty.of(after);
        boolean begins =
                duty != PaperDuty.NONE && (!open || duty.isGivingBack() && duty != PaperDuty.of(attempt.before()));
        boolean ends = open && duty == PaperDuty.NONE;
        return line.clocks().stream()
                .filter(effect -> effect.clock() == ClockKind.SAME_DAY_HANDOVER)
                .filter(effect -> effect.kind() == ClockEntry.Kind.START ? begins : ends)
                .flatMap(effect -> step(attempt, effect, actionId, recordedAt).stream())
                .toList();
    }

    private Optional<ClockStep> step(
            Attempt attempt, Transition.ClockEffect effect, String actionId, Instant recordedAt) {
        ClockKind kind = effect.clock();
        CaseClock clock =
                attempt.before() == null ? CaseClock.NEVER : attempt.before().clock(kind);
        if (effect.kind() == ClockEntry.Kind.START) {
            ClockEntry start =
                    new ClockEntry(ClockEntry.Kind.START, null, startedAt(kind, attempt), recordedAt, actionId, 0);
            Limit limit = limit(kind, attempt);
            return Optional.of(new ClockStep(kind, limit, start, count(limit, List.of(start), recordedAt)));
        }
        String reason = effect.kind() == ClockEntry.Kind.STOP ? null : Conditions.reason(attempt);
        if (!clock.isOpen() || changesNothing(clock, effect.kind(), reason)) {
            return Optional.empty();
        }
        int amount = Conditions.amount(attempt, effect);
        if (effect.kind() == ClockEntry.Kind.EXTEND && amount == 0) {
            return Optional.empty();
        }
        // A decision counts when it is recorded: nobody is made punctual afterwards.
        ClockEntry entry = new ClockEntry(effect.kind(), reason, recordedAt, recordedAt, actionId, amount);
        List<ClockEntry> ledger = new ArrayList<>(clock.ledger());
        ledger.add(entry);
        return Optional.of(new ClockStep(kind, clock.limit(), entry, count(clock.limit(), ledger, recordedAt)));
    }

    /** What counts as accepted counts from the day it was received (T38). */
    private static Instant startedAt(ClockKind kind, Attempt attempt) {
        boolean backDated = attempt.data() instanceof IntakeData.DeemAccepted
                && (kind == ClockKind.PROMISE || kind == ClockKind.STATUTORY);
        return backDated ? attempt.before().receivedAt() : attempt.at();
    }

    /** A pause is keyed by its reason: it is open once, and only what is open is resumed. */
    private static boolean changesNothing(CaseClock clock, ClockEntry.Kind kind, String reason) {
        boolean open = clock.openPauses().contains(reason);
        return kind == ClockEntry.Kind.PAUSE && open || kind == ClockEntry.Kind.RESUME && !open;
    }

    /** Counts every clock that is open by the calendar as it is now. */
    private List<ClockStep> recounted(CaseRecord before, Instant at) {
        return before.clocks().entrySet().stream()
                .filter(entry -> entry.getValue().isOpen())
                .map(entry -> new ClockStep(
                        entry.getKey(),
                        entry.getValue().limit(),
                        null,
                        count(entry.getValue().limit(), entry.getValue().ledger(), at)))
                .toList();
    }

    /** Returns what is asked of a department: until when, by the calendar as it is now. */
    Facts.JointRequest asked(JointDepartment department, Instant at) {
        Deadline deadline = deadlines.compute(department.limit(), at, List.of());
        return new Facts.JointRequest(
                department.name(), deadline.due(), department.limit(), deadline.provisional(), deadline.calendar());
    }

    /** Counts every question that is open by the calendar as it is now, or returns {@code null} if nothing is recounted. */
    List<Facts.JointCount> joints(Attempt attempt) {
        if (!(attempt.data() instanceof OversightData.Recount)) {
            return null;
        }
        List<Facts.JointCount> counts = attempt.before().review().joint().stream()
                .filter(task -> task.answeredAt() == null && task.limit() != null)
                .map(task -> {
                    Deadline deadline = deadlines.compute(task.limit(), task.openedAt(), List.of());
                    return new Facts.JointCount(
                            task.department(), deadline.due(), deadline.provisional(), deadline.calendar());
                })
                .toList();
        return counts.isEmpty() ? null : counts;
    }

    private Count count(Limit limit, List<ClockEntry> ledger, Instant at) {
        ClockReading reading = deadlines.read(limit, ledger, at);
        return new Count(
                reading.deadline().due(),
                reading.deadline().warning(),
                reading.deadline().provisional(),
                reading.deadline().calendar());
    }

    private static Limit limit(ClockKind kind, Attempt attempt) {
        MatterDefinition matter = attempt.rules().matter();
        Procedure procedure = matter.procedure();
        return switch (kind) {
            case PROMISE -> attempt.checklist().promisedLimit();
            case STATUTORY -> matter.statutoryLimit();
            case CORRECTION_NOTICE, ACCEPTANCE -> FIVE_DAYS;
            case CORRECTION -> new Limit(matter.correctionDays(), LimitUnit.WORKING_DAY);
            case SUPPLEMENT ->
                procedure.supplementLimit() == null ? attempt.checklist().promisedLimit() : procedure.supplementLimit();
            case PRE_REVIEW -> procedure.preReviewLimit();
            case CONFIRMATION -> procedure.confirmationLimit();
            case SAME_DAY_HANDOVER -> SAME_DAY;
            case ISSUE -> ISSUE;
            case COLLECTION -> new Limit(procedure.collectionDays(), LimitUnit.WORKING_DAY);
            case JOINT, CONSULTATION -> throw new IllegalArgumentException(kind + " has no ledger of its own");
        };
    }
}
