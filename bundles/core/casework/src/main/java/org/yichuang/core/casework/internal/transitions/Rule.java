// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.util.List;
import java.util.function.BiPredicate;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.Transition;

/**
 * One line of the table with what must hold for it.
 *
 * @param transition the line as everybody reads it
 * @param guards what must hold, in the order it is checked
 * @param when which of several lines of the same action and state it is, told by the case and what the action says
 */
public record Rule(Transition transition, List<Guard> guards, BiPredicate<CaseRecord, ActionData> when) {

    /** Refuses an attempt for which something does not hold. */
    public void require(Attempt attempt) {
        guards.forEach(guard -> guard.require(attempt));
    }

    /** Returns why it can't be done just now; empty if it can. */
    public List<String> blocked(Attempt attempt) {
        return guards.stream()
                .filter(guard -> !guard.ofData())
                .map(guard -> guard.whyNot(attempt))
                .filter(why -> !why.isEmpty())
                .toList();
    }
}
