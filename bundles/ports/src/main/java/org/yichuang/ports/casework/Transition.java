// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/**
 * One line of the table of transitions (requirements §4.4).
 *
 * @param id number in the requirements, such as {@code T12}
 * @param action what is done
 * @param from states it may be done in; empty for none (it makes the case)
 * @param to state it leads to, or {@code null} if the state stays
 * @param roles who may do it
 * @param guards what must hold, in Chinese, in the order it is checked
 * @param documents what is rendered
 * @param clocks what it does to the clocks
 * @param about states of a closed case that the case it makes may be about (T34); empty for most lines
 */
public record Transition(
        String id,
        ActionType action,
        Set<CaseState> from,
        CaseState to,
        Set<Role> roles,
        List<String> guards,
        List<DocumentKind> documents,
        List<ClockEffect> clocks,
        Set<CaseState> about) {

    /** Returns what it does to the clocks as tables show it; what stops every one of them is said in a word. */
    public List<String> clockTitles() {
        Set<ClockKind> stopped = clocks.stream()
                .filter(effect -> effect.kind() == ClockEntry.Kind.STOP)
                .map(ClockEffect::clock)
                .collect(Collectors.toSet());
        return stopped.containsAll(EnumSet.allOf(ClockKind.class))
                ? List.of("全部时限停止")
                : clocks.stream().map(ClockEffect::title).toList();
    }

    /**
     * What a transition does to a clock.
     *
     * @param clock which clock
     * @param kind what happens to it; a stop of a clock that does not run changes nothing
     */
    public record ClockEffect(ClockKind clock, ClockEntry.Kind kind) {

        /** Returns how tables show it. */
        public String title() {
            return clock.title() + kind.title();
        }
    }
}
