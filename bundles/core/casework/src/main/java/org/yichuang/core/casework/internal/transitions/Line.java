// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.casework.Transition.ClockEffect;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** Writes one line of the table as it is read: number, action, from, to, by whom, with which papers, under which guards. */
final class Line {
    private final String id;
    private final ActionType action;
    private final Set<CaseState> from = EnumSet.noneOf(CaseState.class);
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final List<DocumentKind> documents = new ArrayList<>();
    private final List<ClockEffect> clocks = new ArrayList<>();
    private final Set<CaseState> about = EnumSet.noneOf(CaseState.class);
    private CaseState to;
    private BiPredicate<CaseRecord, ActionData> when = (before, data) -> true;

    private Line(String id, ActionType action) {
        this.id = id;
        this.action = action;
    }

    /**
     * Begins a line that makes a case, or leaves it in the state it is in unless {@link #to} says otherwise.
     *
     * @param id number in the requirements
     */
    static Line of(String id, ActionType action) {
        return new Line(id, action);
    }

    Line from(CaseState... states) {
        return from(Set.of(states));
    }

    Line from(Set<CaseState> states) {
        from.addAll(states);
        return this;
    }

    /** The case that it makes is about another one, which is in one of these states (T34). */
    Line about(CaseState... states) {
        about.addAll(Set.of(states));
        return this;
    }

    Line to(CaseState state) {
        to = state;
        return this;
    }

    Line by(Role... who) {
        roles.addAll(Set.of(who));
        return this;
    }

    Line documents(DocumentKind... kinds) {
        documents.addAll(List.of(kinds));
        return this;
    }

    Line starts(ClockKind... kinds) {
        return clocks(ClockEntry.Kind.START, kinds);
    }

    Line pauses(ClockKind... kinds) {
        return clocks(ClockEntry.Kind.PAUSE, kinds);
    }

    Line resumes(ClockKind... kinds) {
        return clocks(ClockEntry.Kind.RESUME, kinds);
    }

    Line extend(ClockKind... kinds) {
        return clocks(ClockEntry.Kind.EXTEND, kinds);
    }

    Line stops(ClockKind... kinds) {
        return clocks(ClockEntry.Kind.STOP, kinds);
    }

    /** Stops every clock: the case has ended. Papers that it leaves where they may not stay have to move the same day still. */
    Line stopsAll() {
        return stops(ClockKind.ledgers().toArray(ClockKind[]::new)).starts(ClockKind.SAME_DAY_HANDOVER);
    }

    /** Papers come to rest, or have to move: the clock of the same day runs while any have to, see {@code PaperDuty}. */
    Line movesPapers() {
        return stops(ClockKind.SAME_DAY_HANDOVER).starts(ClockKind.SAME_DAY_HANDOVER);
    }

    /** Takes the line only where this holds; lines of one action and state stand in the order in which they are tried. */
    Line when(BiPredicate<CaseRecord, ActionData> holds) {
        when = holds;
        return this;
    }

    /** Ends the line with what must hold. */
    Rule guardedBy(Guard... guards) {
        return new Rule(
                new Transition(
                        id,
                        action,
                        Collections.unmodifiableSet(from),
                        to,
                        Collections.unmodifiableSet(roles),
                        List.of(guards).stream().map(Guard::title).toList(),
                        List.copyOf(documents),
                        List.copyOf(clocks),
                        Collections.unmodifiableSet(about)),
                List.of(guards),
                when);
    }

    private Line clocks(ClockEntry.Kind kind, ClockKind... kinds) {
        for (ClockKind clock : kinds) {
            clocks.add(new ClockEffect(clock, kind));
        }
        return this;
    }
}
