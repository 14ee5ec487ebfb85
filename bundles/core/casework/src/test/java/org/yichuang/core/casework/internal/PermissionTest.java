// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.transitions.Guard;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.problem.Refusal;

/**
 * Every action × every role × own unit, other unit, other place: let through, or refused with the one right code. Generated
 * from the table of transitions, so that a new action or line is in it by being in the table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTest {
    /** Stands behind the action that is tried and is never possible: so nothing is changed by what may be done. */
    private static final ActionType IMPOSSIBLE = ActionType.DRAFT;

    private static final String THROUGH = "let through";

    private World world;

    @BeforeAll
    void open() {
        world = new World();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void letsThroughWhomTheTableNamesInTheirOwnUnit(CaseState state) {
        String counter = Stages.in(world, state, false);
        String portal = Stages.in(world, state, true);
        for (Role role : Role.values()) {
            boolean online = role == Role.CHANNEL;
            check(online ? portal : counter, online, role, Places.OWN);
        }
    }

    /** Who sees nothing of a case is told the same whatever he tries; one state stands for all. */
    @ParameterizedTest
    @EnumSource(
            value = Places.class,
            names = {"OTHER_UNIT", "OTHER_REGION"})
    void tellsStrangersNothing(Places place) {
        String counter = Stages.in(world, CaseState.UNDER_REVIEW, false);
        String portal = Stages.in(world, CaseState.UNDER_REVIEW, true);
        for (Role role : Role.values()) {
            check(counter, false, role, place);
            check(portal, true, role, place);
        }
    }

    private void check(String caseNo, boolean portal, Role role, Places place) {
        CaseRecord record = world.record(caseNo);
        for (ActionType action : ActionType.values()) {
            if (place == Places.OWN && !isTried(action, record.state())) {
                continue;
            }
            assertThat(outcome(caseNo, action, role, place))
                    .as("%s by %s of %s in %s", action, role, place, record.state())
                    .isIn(expected(record, action, role, place.sees(role, portal)));
        }
        assertThat(world.record(caseNo)).as("nothing was changed").isEqualTo(record);
    }

    /** What leads on from a state; that nothing else does is tried by TransitionTableTest. */
    private static boolean isTried(ActionType action, CaseState state) {
        return TransitionTable.rules().stream()
                .map(Rule::transition)
                .anyMatch(line -> line.action() == action && line.from().contains(state));
    }

    private static Set<String> expected(CaseRecord record, ActionType action, Role role, boolean sees) {
        if (!sees) {
            return Set.of("UNKNOWN_CASE");
        }
        Optional<Rule> line = TransitionTable.find(action, record, Sample.data(action));
        if (line.isEmpty()) {
            return Set.of("OUT_OF_ORDER");
        }
        // A department answers what it was asked, and nobody asked this one (JointTest).
        boolean named = line.get().transition().roles().contains(role) && action != ActionType.ANSWER_JOINT;
        return named
                ? Stream.concat(Stream.of(THROUGH), line.get().guards().stream().map(Guard::code))
                        .collect(Collectors.toSet())
                : Set.of("FORBIDDEN");
    }

    /** Returns the code of the refusal, or that nothing refused it but the impossible action behind it. */
    private String outcome(String caseNo, ActionType action, Role role, Places place) {
        ActionRequest asked = Sample.request(action);
        // The erasure stands alone in its request; its guard keeps it from happening before the retention is over.
        List<ActionRequest> request =
                action == ActionType.ERASE ? List.of(asked) : List.of(asked, Sample.request(IMPOSSIBLE));
        try {
            world.cases.perform(caseNo, request, place.actor(role));
            return "done";
        } catch (Refusal refusal) {
            boolean behind = refusal.getMessage().contains("不能“" + IMPOSSIBLE.title() + "”");
            return action != IMPOSSIBLE && refusal.code().equals("OUT_OF_ORDER") && behind ? THROUGH : refusal.code();
        }
    }
}
