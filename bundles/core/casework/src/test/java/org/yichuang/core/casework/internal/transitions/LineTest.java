// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.casework.Transition.ClockEffect;
import org.yichuang.ports.clock.ClockEntry.Kind;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.problem.Reason;

/** A line of the table says what was written, all of it and in its order. */
class LineTest {
    private static final Guard FIRST = Guard.onCase("FIRST", "第一项", Reason.CONFLICT, attempt -> List.of());
    private static final Guard SECOND = Guard.onCase("SECOND", "第二项", Reason.CONFLICT, attempt -> List.of());

    @Test
    void saysEverythingThatWasWritten() {
        Rule rule = Line.of("T99", ActionType.APPROVE)
                .from(CaseState.ACCEPTED)
                .about(CaseState.WITHDRAWN)
                .from(Set.of(CaseState.UNDER_REVIEW, CaseState.DECIDED))
                .to(CaseState.CLOSED)
                .by(Role.APPROVER, Role.DEPARTMENT_HEAD)
                .documents(DocumentKind.APPROVAL_DECISION, DocumentKind.ACCEPTANCE_NOTICE)
                .starts(ClockKind.ISSUE)
                .pauses(ClockKind.PROMISE, ClockKind.STATUTORY)
                .resumes(ClockKind.PROMISE)
                .extend(ClockKind.PROMISE)
                .stops(ClockKind.SUPPLEMENT)
                .guardedBy(SECOND, FIRST);
        assertThat(rule.transition())
                .isEqualTo(new Transition(
                        "T99",
                        ActionType.APPROVE,
                        Set.of(CaseState.ACCEPTED, CaseState.UNDER_REVIEW, CaseState.DECIDED),
                        CaseState.CLOSED,
                        Set.of(Role.APPROVER, Role.DEPARTMENT_HEAD),
                        List.of("第二项", "第一项"),
                        List.of(DocumentKind.APPROVAL_DECISION, DocumentKind.ACCEPTANCE_NOTICE),
                        List.of(
                                new ClockEffect(ClockKind.ISSUE, Kind.START),
                                new ClockEffect(ClockKind.PROMISE, Kind.PAUSE),
                                new ClockEffect(ClockKind.STATUTORY, Kind.PAUSE),
                                new ClockEffect(ClockKind.PROMISE, Kind.RESUME),
                                new ClockEffect(ClockKind.PROMISE, Kind.EXTEND),
                                new ClockEffect(ClockKind.SUPPLEMENT, Kind.STOP)),
                        Set.of(CaseState.WITHDRAWN)));
        assertThat(rule.guards()).containsExactly(SECOND, FIRST);
    }

    @Test
    void saysNothingThatWasNotWritten() {
        Rule rule = Line.of("T98", ActionType.SAVE).guardedBy();
        assertThat(rule.transition())
                .isEqualTo(new Transition(
                        "T98", ActionType.SAVE, Set.of(), null, Set.of(), List.of(), List.of(), List.of(), Set.of()));
        assertThat(rule.when().test(null, null)).as("is taken everywhere").isTrue();
    }

    @Test
    void theEndOfACaseStopsEveryClockButForPapersThatHaveToMoveStill() {
        List<ClockEffect> clocks = Line.of("T97", ActionType.WITHDRAW)
                .stopsAll()
                .guardedBy()
                .transition()
                .clocks();
        assertThat(clocks)
                .filteredOn(effect -> effect.kind() == Kind.STOP)
                .extracting(ClockEffect::clock)
                .containsExactlyElementsOf(ClockKind.ledgers());
        assertThat(clocks)
                .filteredOn(effect -> effect.kind() != Kind.STOP)
                .containsExactly(new ClockEffect(ClockKind.SAME_DAY_HANDOVER, Kind.START));
    }

    @Test
    void isTakenOnlyWhereItsConditionHolds() {
        Rule rule = Line.of("T96", ActionType.SAVE)
                .when((before, data) -> before != null)
                .guardedBy();
        assertThat(rule.when().test(null, null)).isFalse();
    }
}
