// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.transitions.Guard;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.problem.Refusal;

/** Every action in every state by everybody: it moves the case as {@link Law} says, or is refused for its reason and changes nothing. */
@TestInstance(Lifecycle.PER_CLASS)
class TransitionTableTest {
    private World world;

    @BeforeAll
    void open() {
        world = new World();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void saysWhatTheRequirementsSay() {
        assertThat(TransitionTable.rules().stream().map(TransitionTableTest::line))
                .containsExactlyElementsOf(Law.LINES.stream().map(Law::toString).toList());
    }

    @Test
    void leadsNowhereFromATerminalState() {
        assertThat(world.cases.transitions())
                .filteredOn(line -> line.to() != null)
                .allSatisfy(line -> assertThat(line.from()).noneMatch(CaseState::isTerminal));
    }

    @Test
    void namesEveryGuardInChineseAndByACode() {
        assertThat(TransitionTable.rules()).allSatisfy(rule -> {
            assertThat(rule.guards()).isNotEmpty();
            assertThat(rule.transition().guards())
                    .isEqualTo(rule.guards().stream().map(Guard::title).toList());
            assertThat(rule.guards())
                    .allSatisfy(guard -> assertThat(guard.code()).matches("[A-Z_]+"));
        });
    }

    /** Every state × every action × every role × own unit, other unit, other place × counter, portal. */
    @ParameterizedTest
    @EnumSource(CaseState.class)
    @Tag("long")
    void everybodyDoesWhatTheLawLetsHimAndNothingElse(CaseState state) {
        World light = World.inMemory();
        for (boolean portal : new boolean[] {false, true}) {
            for (Places place : Places.values()) {
                tryAll(light, triples(state), place, portal);
            }
        }
    }

    /** The same on the database in the own unit: all that the law names, and of the rest a sample, another one in each state. */
    @ParameterizedTest
    @EnumSource(CaseState.class)
    @Tag("long")
    void theDatabaseHoldsTheLawToo(CaseState state) {
        Predicate<Triple> tried = triple -> triple.isNamed() || triple.isInSample();
        Map<Boolean, List<Triple>> byPortal = triples(state).stream()
                .filter(tried)
                .collect(Collectors.partitioningBy(triple -> triple.role() == Role.CHANNEL));
        byPortal.forEach((portal, triples) -> assertThat(world.isSound(tryAll(world, triples, Places.OWN, portal)))
                .isTrue());
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void beforeThereIsACaseOnlyADraftMakesOne(Places place) {
        World light = World.inMemory();
        for (Triple triple : triples(null)) {
            assertThat(outcome(light, null, triple, place))
                    .as("%s from %s", triple, place)
                    .isIn(made(triple, place));
        }
    }

    /** What a department takes up itself needs a closed case; who may do so to one, LinkedCaseLawTest tries. */
    private static Set<String> made(Triple triple, Places place) {
        return switch (triple.action()) {
            case DRAFT -> drafted(triple, place);
            case OPEN_EX_OFFICIO -> Set.of("UNKNOWN_CASE");
            default -> Set.of("CASE_NUMBER_MISSING");
        };
    }

    /**
     * One cell of the table.
     *
     * @param state state of the case, or {@code null} if there is none yet
     */
    private record Triple(CaseState state, ActionType action, Role role) {
        List<Law> lines() {
            return Law.of(action, state);
        }

        boolean isNamed() {
            return lines().stream().anyMatch(line -> line.names(role));
        }

        boolean isInSample() {
            return (action.ordinal() + 3 * role.ordinal() + 5 * state.ordinal()) % 11 == 0;
        }

        /** What may come of it: where it leads by the law, or why it is refused to whom the law names. */
        Set<String> lawful() {
            return lines().stream()
                    .filter(line -> line.names(role))
                    .flatMap(line -> Stream.concat(Stream.of(moved(line.after(state))), line.reasons().stream()))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Triple> triples(CaseState state) {
        return Arrays.stream(ActionType.values())
                .flatMap(action -> Arrays.stream(Role.values()).map(role -> new Triple(state, action, role)))
                .toList();
    }

    /** Tries them all, on a new case whenever one was changed, and returns the last. */
    private static String tryAll(World world, List<Triple> triples, Places place, boolean portal) {
        String caseNo = null;
        for (Triple triple : triples) {
            caseNo = caseNo == null ? Stages.in(world, triple.state(), portal) : caseNo;
            CaseRecord before = world.record(caseNo);
            String outcome = outcome(world, caseNo, triple, place);
            CaseRecord after = world.record(caseNo);
            String what =
                    "%s from %s of what came %s".formatted(triple, place, portal ? "by portal" : "to the counter");
            assertThat(outcome).as(what).isIn(expected(triple, place, portal));
            if (outcome.equals(moved(after.state())) && after.sequence() == before.sequence() + 1) {
                caseNo = null;
            } else {
                assertThat(after).as(what).isEqualTo(before);
            }
        }
        return caseNo == null ? Stages.in(world, triples.get(0).state(), portal) : caseNo;
    }

    private static Set<String> expected(Triple triple, Places place, boolean portal) {
        if (!place.sees(triple.role(), portal)) {
            return Set.of("UNKNOWN_CASE");
        }
        if (triple.lines().isEmpty()) {
            return Set.of("OUT_OF_ORDER");
        }
        return triple.isNamed() ? triple.lawful() : Set.of("FORBIDDEN");
    }

    /** A case is made where its window is. */
    private static Set<String> drafted(Triple triple, Places place) {
        return triple.isNamed() && place != Places.OTHER_REGION ? triple.lawful() : Set.of("FORBIDDEN");
    }

    /** Returns where it led, or the code of the refusal. */
    private static String outcome(World world, String caseNo, Triple triple, Places place) {
        try {
            return moved(world.cases
                    .perform(caseNo, List.of(Sample.request(triple.action())), actor(triple.role(), place))
                    .state());
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private static String moved(CaseState state) {
        return "moved to " + state;
    }

    /** Somebody there; of the own unit one of those who worked on the case, so that little is refused to them. */
    private static Actor actor(Role role, Places place) {
        if (place != Places.OWN) {
            return place.actor(role);
        }
        return switch (role) {
            case WINDOW_CLERK -> World.CLERK;
            case APPROVER -> World.APPROVER;
            case DEPARTMENT_HEAD -> World.HEAD;
            case PLATFORM -> World.PLATFORM;
            default -> place.actor(role);
        };
    }

    private static String line(Rule rule) {
        Transition line = rule.transition();
        return Law.line(
                line.id(),
                line.action(),
                line.from(),
                line.to(),
                line.roles(),
                rule.guards().stream().map(Guard::code).toList());
    }
}
