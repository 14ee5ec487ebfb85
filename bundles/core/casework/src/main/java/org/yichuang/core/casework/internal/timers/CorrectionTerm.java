// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import java.time.Duration;
import java.time.Instant;
import org.yichuang.core.casework.internal.fold.CaseRecord;

/** Until when an applicant may answer a correction notice (补正期限). */
public final class CorrectionTerm {
    /** Whoever is reminded late still has time to do something about it. */
    private static final Duration AFTER_REMINDER = Duration.ofDays(2);

    private CorrectionTerm() {}

    /** Returns the last moment: the deadline he was told, but never less than two days after he was reminded. */
    public static Instant end(CaseRecord record) {
        Instant deadline = record.correction().deadline();
        Instant reminded = record.intake().remindedAt();
        return reminded == null || !reminded.plus(AFTER_REMINDER).isAfter(deadline)
                ? deadline
                : reminded.plus(AFTER_REMINDER);
    }
}
