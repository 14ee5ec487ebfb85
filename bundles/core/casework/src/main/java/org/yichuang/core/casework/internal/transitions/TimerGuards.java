// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.ports.problem.Reason;

/** What must hold of everything that the platform does by itself. */
final class TimerGuards {
    private TimerGuards() {}

    static final Guard DUE = new Guard(
            "NOT_DUE",
            "时限计划所定，时间已到",
            Reason.CONFLICT,
            true,
            attempt -> unless(
                    TimerPlan.of(attempt.before()).stream()
                            .anyMatch(timer -> timer.data().equals(attempt.data())
                                    && !attempt.at().isBefore(timer.at())),
                    "",
                    "NOT_DUE",
                    "还不到时间，或者没有这一事由",
                    "由平台到期自动办理"));
}
