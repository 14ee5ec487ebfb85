// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ACCEPT_TOLERANT;
import static org.yichuang.ports.casework.ActionType.ASSESS_FEE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DECIDE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.PASS_PRE_REVIEW;
import static org.yichuang.ports.casework.ActionType.PAUSE;
import static org.yichuang.ports.casework.ActionType.PROPOSE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.RESUME;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIMULATE;
import static org.yichuang.ports.casework.ActionType.SUBMIT;
import static org.yichuang.ports.casework.ActionType.SUPPLY;
import static org.yichuang.ports.casework.ActionType.WAIVE_FEE;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockEntry.Kind;
import org.yichuang.ports.clock.ClockKind;

/** What stands in the ledger of a clock, and what does not get there (时限台账, requirements §4.5). */
class ClockLedgerLawTest extends LawTest {
    private static final Set<LocalDate> HOLIDAY = Set.of(LocalDate.of(2026, 11, 25));

    @Test
    void everyEntrySaysWhy() {
        world.matter = SampleMatter.full();
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, SIMULATE);
        acts.all(caseNo, SUPPLY, PAUSE, RESUME, ASSESS_FEE, WAIVE_FEE, PROPOSE_EXTENSION, DECIDE_EXTENSION, WITHDRAW);
        assertThat(clock(caseNo, ClockKind.PROMISE).ledger())
                .extracting(ClockEntry::kind, ClockEntry::reason, ClockEntry::amount)
                .containsExactly(
                        tuple(Kind.START, null, 0),
                        tuple(Kind.PAUSE, "AWAITING_SUPPLEMENT", 0),
                        tuple(Kind.RESUME, "AWAITING_SUPPLEMENT", 0),
                        tuple(Kind.PAUSE, "SITE_SURVEY", 0),
                        tuple(Kind.RESUME, "SITE_SURVEY", 0),
                        tuple(Kind.PAUSE, "AWAITING_PAYMENT", 0),
                        tuple(Kind.RESUME, "AWAITING_PAYMENT", 0),
                        tuple(Kind.EXTEND, "情况复杂", 5),
                        tuple(Kind.STOP, null, 0));
        assertThat(clock(caseNo, ClockKind.STATUTORY).ledger())
                .as("the promise stays within the limit of the law")
                .extracting(ClockEntry::kind)
                .doesNotContain(Kind.EXTEND);
    }

    @Test
    void theLimitOfTheLawGivesWayOnlyToAPromiseThatGoesBeyondIt() {
        world.matter = SampleMatter.with(Map.of("promisedLimit", new Limit(18, LimitUnit.WORKING_DAY)));
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN);
        acts.all(caseNo, PROPOSE_EXTENSION, DECIDE_EXTENSION);
        assertThat(clock(caseNo, ClockKind.STATUTORY).ledger())
                .as("18 days promised of 20, and 5 more: 3 beyond the law")
                .extracting(ClockEntry::kind, ClockEntry::amount)
                .contains(tuple(Kind.EXTEND, 3));
        assertThat(clock(caseNo, ClockKind.STATUTORY).due())
                .isEqualTo(clock(caseNo, ClockKind.PROMISE).due());
    }

    @Test
    void aMatterMayLetTheClockRunWhileItsFeeIsUnpaid() {
        MatterDefinition full = SampleMatter.full();
        world.matter =
                SampleMatter.part(full, "procedure", SampleMatter.part(full.procedure(), "pausedWhileUnpaid", false));
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT, ASSESS_FEE);
        assertThat(clock(caseNo, ClockKind.PROMISE).state()).isEqualTo(ClockState.RUNNING);
        acts.all(caseNo, WAIVE_FEE);
        assertThat(clock(caseNo, ClockKind.PROMISE).ledger()).hasSize(1);
    }

    @Test
    void whatDoesNotComeWhollyLeavesItsClockRunning() {
        world.matter = SampleMatter.full();
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, SIMULATE);
        supply(caseNo, List.of(new MaterialItem("insurance", 0, 1, List.of())), false);
        assertThat(clock(caseNo, ClockKind.SUPPLEMENT).state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock(caseNo, ClockKind.PROMISE).state()).isEqualTo(ClockState.PAUSED);
        supply(caseNo, List.of(), true);
        assertThat(clock(caseNo, ClockKind.SUPPLEMENT).state()).isEqualTo(ClockState.STOPPED);
        assertThat(clock(caseNo, ClockKind.PROMISE).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void theSameDayRuleIsForPaper() {
        world.matter = SampleMatter.electronic();
        String files = Sample.filed(world);
        acts.all(files, SUBMIT, PASS_PRE_REVIEW, ACCEPT);
        assertThat(clock(files, ClockKind.SAME_DAY_HANDOVER).state()).isEqualTo(ClockState.NOT_STARTED);
        String paper = Sample.caseAfter(world, RECEIVE, ACCEPT);
        assertThat(clock(paper, ClockKind.SAME_DAY_HANDOVER).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void theSameDayIsThatOfThePaperThatLiesThereLongest() {
        world.matter = SampleMatter.full();
        String lying = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT);
        Instant first = clock(lying, ClockKind.SAME_DAY_HANDOVER).startedAt();
        world.pass(Duration.ofDays(1));
        acts.all(lying, SUPPLY);
        assertThat(clock(lying, ClockKind.SAME_DAY_HANDOVER).startedAt()).isEqualTo(first);
    }

    @Test
    void whatIsSuppliedOnPaperIsHandedOverTheSameDayToo() {
        world.matter = SampleMatter.full();
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT, SEND_PAPERS, SIGN_PAPERS);
        world.pass(Duration.ofDays(1));
        supply(caseNo, List.of(), false);
        assertThat(clock(caseNo, ClockKind.SAME_DAY_HANDOVER).state())
                .as("nothing came")
                .isEqualTo(ClockState.STOPPED);
        acts.all(caseNo, SUPPLY);
        assertThat(clock(caseNo, ClockKind.SAME_DAY_HANDOVER).state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock(caseNo, ClockKind.SAME_DAY_HANDOVER).startedAt()).isAfter(World.BEGINNING);
    }

    @Test
    void aNewCalendarCountsAgainWhatIsOpenAndNothingElse() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        Instant due = clock(caseNo, ClockKind.PROMISE).due();
        int ledger = clock(caseNo, ClockKind.PROMISE).ledger().size();
        world.bringIntoForce(World.calendar("test-2", HOLIDAY));
        assertThat(acts.code(caseNo, new OversightData.Recount("test-2"), World.PLATFORM))
                .isNull();
        CaseClock promise = clock(caseNo, ClockKind.PROMISE);
        assertThat(promise.due()).isEqualTo(due.plus(Duration.ofDays(1)));
        assertThat(promise.count().calendar()).isEqualTo("test-2");
        assertThat(promise.ledger()).as("nothing happened to it").hasSize(ledger);
        assertThat(clock(caseNo, ClockKind.CORRECTION_NOTICE).count().calendar())
                .as("it has stopped")
                .isEqualTo("test-1");
    }

    private void supply(String caseNo, List<MaterialItem> items, boolean passed) {
        ActionData data = new IntakeData.Supply(
                items, List.of(new IntakeData.Finding("insurance", 0, passed, passed ? null : "看不清")));
        assertThat(acts.code(caseNo, data, World.CLERK)).isNull();
    }

    private CaseClock clock(String caseNo, ClockKind kind) {
        return world.record(caseNo).clock(kind);
    }
}
