// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.clock.ClockKind;

/**
 * What the platform itself has to do to a case, and when (定时办理): reminders, lapses, deemed acceptance, alerts. Pure: the
 * same case always has the same plan, so every node knows the same and nothing is done twice.
 */
public final class TimerPlan {
    /** How often who does not collect his result is called (T33). */
    public static final int REMINDERS = 3;

    private TimerPlan() {}

    /**
     * One thing to do.
     *
     * @param at from when on
     * @param todo what, made for who does it
     */
    public record Timer(Instant at, Supplier<ActionData> todo) {

        /** Returns what is to be done. */
        public ActionData data() {
            return todo.get();
        }
    }

    /** Returns everything there is to do unless something happens before, earliest first. */
    public static List<Timer> of(CaseRecord record) {
        return of(record, Alarms.causes(record));
    }

    private static List<Timer> of(CaseRecord record, List<Alarms.Cause> causes) {
        List<Timer> timers = new ArrayList<>(AlertPlan.of(record, causes));
        correction(record).ifPresent(timers::add);
        deemedAcceptance(record).ifPresent(timers::add);
        supplement(record).ifPresent(timers::add);
        collection(record).ifPresent(timers::add);
        timers.sort(Comparator.comparing(Timer::at));
        return List.copyOf(timers);
    }

    /**
     * Returns what is to be done first, or nothing if the case can wait for people for ever.
     *
     * @param causes of alarms in the case, which every write needs twice
     */
    public static Optional<Timer> next(CaseRecord record, List<Alarms.Cause> causes) {
        return of(record, causes).stream().findFirst();
    }

    /** Returns the first moment after the limit of a clock, or nothing while it does not run. */
    static Optional<Instant> overdue(CaseClock clock) {
        return clock.isOpen() ? Optional.ofNullable(clock.due()).map(due -> due.plusMillis(1)) : Optional.empty();
    }

    /** T8: who does not answer is reminded while there is still time; nobody lapses who was not. */
    private static Optional<Timer> correction(CaseRecord record) {
        if (record.state() != CaseState.AWAITING_CORRECTION) {
            return Optional.empty();
        }
        if (record.intake().remindedAt() == null) {
            Instant warning = record.clock(ClockKind.CORRECTION).count().warning();
            return Optional.of(new Timer(warning, IntakeData.RemindCorrection::new));
        }
        return Optional.of(lapse(ReminderTerm.ofCorrection(record)));
    }

    /** T38: nobody told the applicant anything in five working days. */
    private static Optional<Timer> deemedAcceptance(CaseRecord record) {
        boolean undecided = record.state() == CaseState.RECEIVED || record.state() == CaseState.AWAITING_CONFIRMATION;
        return undecided
                ? overdue(record.clock(ClockKind.CORRECTION_NOTICE))
                        .map(at -> new Timer(at, IntakeData.DeemAccepted::new))
                : Optional.empty();
    }

    /** T24: so it is with what was promised and does not come. */
    private static Optional<Timer> supplement(CaseRecord record) {
        if (record.review().tolerance() != ToleranceState.PENDING_SUPPLEMENT) {
            return Optional.empty();
        }
        if (record.review().remindedAt() == null) {
            Instant warning = record.clock(ClockKind.SUPPLEMENT).count().warning();
            return Optional.of(new Timer(warning, IntakeData.RemindSupplement::new));
        }
        return Optional.of(lapse(ReminderTerm.ofSupplement(record)));
    }

    private static Timer lapse(Instant end) {
        return new Timer(end.plusMillis(1), OversightData.Lapse::new);
    }

    /** T33: who does not collect his result is called, and after the last call people decide. */
    private static Optional<Timer> collection(CaseRecord record) {
        boolean waits = record.state() == CaseState.AWAITING_DELIVERY
                && record.delivery() != DeliveryState.DISPATCHED
                && record.issue().reminders() < REMINDERS;
        return waits
                ? overdue(record.clock(ClockKind.COLLECTION)).map(at -> new Timer(at, IssueData.RemindCollection::new))
                : Optional.empty();
    }
}
