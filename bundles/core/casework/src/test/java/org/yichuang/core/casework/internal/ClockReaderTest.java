// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IntakeData;
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
    void explainsTheEarlierRunOfAClockThatWasStartedAgain() {
        String caseNo =
                Sample.caseAfter(world, ActionType.RECEIVE, ActionType.REQUEST_CONFIRMATION, ActionType.CONFIRM);
        String refused = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.REQUEST_CONFIRMATION);
        IntakeData.Confirm no = new IntakeData.Confirm(false, "请核对线路", List.of());
        world.cases.perform(refused, List.of(Sample.request(no)), World.APPROVER);
        Instant first = world.cases
                .view(refused, World.CLERK)
                .clocks()
                .get(ClockKind.CONFIRMATION)
                .stoppedAt();
        world.pass(Duration.ofDays(2));
        world.cases.perform(refused, List.of(Sample.request(ActionType.REQUEST_CONFIRMATION)), World.CLERK);
        assertThat(runs(caseNo)).extracting(ClockExplanation::run).containsExactly(1);
        assertThat(runs(refused))
                .extracting(ClockExplanation::run, run -> run.reading().state())
                .containsExactly(tuple(2, ClockState.RUNNING), tuple(1, ClockState.STOPPED));
        assertThat(runs(refused).get(1).ledger())
                .extracting(ClockEntry::kind, ClockEntry::effectiveAt)
                .endsWith(tuple(ClockEntry.Kind.STOP, first));
        assertThat(runs(refused).get(1).reading().deadline().days()).isNotEmpty();
    }

    @Test
    void aRunThatAnotherOneCutsOffEndedThere() {
        CaseClock running =
                new CaseClock(new Limit(1, LimitUnit.WORKING_DAY), List.of(entry(ClockEntry.Kind.START, 1)), null);
        CaseClock ended = running.endedBy(entry(ClockEntry.Kind.START, 2));
        assertThat(ended.stoppedAt()).isEqualTo(Instant.ofEpochSecond(2));
        assertThat(ended.endedBy(entry(ClockEntry.Kind.START, 3))).isSameAs(ended);
    }

    private static ClockEntry entry(ClockEntry.Kind kind, long second) {
        return new ClockEntry(kind, null, Instant.ofEpochSecond(second), Instant.ofEpochSecond(second), "a", 0);
    }

    private List<ClockExplanation> runs(String caseNo) {
        return world.cases.clocks(caseNo, World.CLERK).stream()
                .filter(clock -> clock.clock() == ClockKind.CONFIRMATION)
                .toList();
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
                .collect(Collectors.toMap(ClockExplanation::clock, Function.identity(), (last, earlier) -> last));
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
