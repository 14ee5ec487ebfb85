// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.ClockState;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockExplanation;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.Deadline;

/** Every clock of a case is explained, by the calendar it was counted with, to who may see the case. */
class ClockReaderTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void explainsEveryClockAsTheCaseShowsIt() {
        String caseNo = accepted();
        var shown = world.cases.view(caseNo, World.CLERK).clocks();
        var explained = explained(caseNo);
        assertThat(explained).containsOnlyKeys(shown.keySet());
        explained.forEach((kind, clock) -> {
            assertThat(clock.reading().deadline().due())
                    .as(kind.name())
                    .isEqualTo(shown.get(kind).due());
            assertThat(clock.reading().state())
                    .as(kind.name())
                    .isEqualTo(shown.get(kind).state());
            assertThat(clock.limit()).as(kind.name()).isEqualTo(shown.get(kind).limit());
        });
        ClockExplanation promise = explained.get(ClockKind.PROMISE);
        assertThat(promise.ledger()).singleElement().satisfies(entry -> assertThat(entry.kind())
                .isEqualTo(ClockEntry.Kind.START));
        assertThat(promise.reading().deadline().days())
                .first()
                .isEqualTo(new Deadline.Day(LocalDate.of(2026, 11, 23), false, "起算当日不计"));
        assertThat(promise.reading().deadline().days().stream().filter(Deadline.Day::counted))
                .hasSize(promise.limit().value());
    }

    @Test
    void explainsAStoppedClockByTheCalendarOfItsTime() {
        String caseNo = accepted();
        world.cases.perform(caseNo, List.of(Sample.request(ActionType.WITHDRAW)), World.CLERK);
        var before = explained(caseNo).get(ClockKind.PROMISE);
        world.bringIntoForce(World.calendar("test-2", Set.of(LocalDate.of(2026, 11, 25))));
        var after = explained(caseNo).get(ClockKind.PROMISE);
        assertThat(after).isEqualTo(before);
        assertThat(after.reading().state()).isEqualTo(ClockState.STOPPED);
        assertThat(after.reading().deadline().calendar()).isEqualTo("test-1");
    }

    @Test
    void tellsNothingToWhoMayNotSeeTheCase() {
        String caseNo = accepted();
        assertThatThrownBy(() -> world.cases.clocks(caseNo, World.STRANGER))
                .hasMessageContaining(caseNo)
                .extracting("code")
                .isEqualTo("UNKNOWN_CASE");
    }

    private Map<ClockKind, ClockExplanation> explained(String caseNo) {
        return world.cases.clocks(caseNo, World.CLERK).stream()
                .collect(Collectors.toMap(ClockExplanation::clock, Function.identity()));
    }

    private String accepted() {
        String caseNo = world.cases
                .perform(
                        null,
                        List.of(Sample.request(ActionType.DRAFT), Sample.request(ActionType.RECEIVE)),
                        World.CLERK)
                .caseNo();
        world.cases.perform(caseNo, List.of(Sample.request(ActionType.ACCEPT)), World.CLERK);
        return caseNo;
    }
}
