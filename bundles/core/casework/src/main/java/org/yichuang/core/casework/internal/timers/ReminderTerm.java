// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import java.time.Duration;
import java.time.Instant;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.clock.ClockKind;

/** Until when an applicant may do what he is reminded of (催告): the deadline he was told, but two days after the reminder. */
public final class ReminderTerm {
    /** Whoever is reminded late still has time to do something about it. */
    private static final Duration AFTER_REMINDER = Duration.ofDays(2);

    private ReminderTerm() {}

    /** Returns the last moment at which a correction notice may be answered (补正期限, T8). */
    public static Instant ofCorrection(CaseRecord record) {
        return end(record.correction().deadline(), record.intake().remindedAt());
    }

    /** Returns the last moment at which promised materials may be supplied (容缺补齐期限, T24), {@code null} if none were. */
    public static Instant ofSupplement(CaseRecord record) {
        return end(record.clock(ClockKind.SUPPLEMENT).due(), record.review().remindedAt());
    }

    private static Instant end(Instant deadline, Instant reminded) {
        return deadline == null
                        || reminded == null
                        || !reminded.plus(AFTER_REMINDER).isAfter(deadline)
                ? deadline
                : reminded.plus(AFTER_REMINDER);
    }
}
