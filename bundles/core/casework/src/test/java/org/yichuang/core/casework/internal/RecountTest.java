// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.ClockState;
import org.yichuang.core.calendar.internal.version.ChangeLog;
import org.yichuang.core.casework.internal.recount.Recount;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.ReviewFacet.JointTask;
import org.yichuang.ports.clock.CalendarChange;
import org.yichuang.ports.clock.ClockExplanation;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Recounted;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Open cases are counted anew when another calendar comes into force; what is closed or not touched stays. */
class RecountTest {

    private final World world = new World();
    private final ChangeLog changes = new ChangeLog(world.dataSource, () -> world.now);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void movesTheDueDatesOfOpenCasesAndSaysWhich() {
        String open = accepted();
        String withdrawn = accepted();
        world.cases.perform(withdrawn, List.of(Sample.request(ActionType.WITHDRAW)), World.CLERK);
        Instant due = world.cases.view(open, World.CLERK).clock().due();
        int actions = world.cases.view(open, World.CLERK).history().size();

        world.bringIntoForce(World.calendar("test-2", Set.of(LocalDate.of(2026, 11, 25))));
        change(2, "test-2");
        recount().work();

        var view = world.cases.view(open, World.CLERK);
        assertThat(view.clock().due()).isAfter(due);
        assertThat(view.history()).hasSize(actions + 1);
        assertThat(view.history().get(actions).action()).isEqualTo(ActionType.RECOUNT);
        assertThat(changes.outcome(2, null, 100))
                .contains(new Recounted(
                        open, ClockKind.PROMISE, null, due, view.clock().due()))
                .allSatisfy(moved -> assertThat(moved.caseNo()).isEqualTo(open));
        assertThat(changes.open()).isEmpty();
        CalendarChange done = changes.list().get(0);
        assertThat(done.looked())
                .as("the day on which the originals of a case that ended go back is counted too")
                .isEqualTo(2);
        assertThat(done.changed()).isEqualTo(changes.outcome(2, null, 100).size());
        assertThat(world.trail.verifyCase(open).faults()).isEmpty();
    }

    @Test
    void movesWhatIsAskedOfOtherDepartmentsUntilTheyHaveAnswered() {
        world.matter = SampleMatter.full();
        String open = asked();
        String answered = asked();
        world.cases.perform(answered, List.of(Sample.request(ActionType.ANSWER_JOINT)), World.STRANGER);
        JointTask before = joint(open);
        JointTask settled = joint(answered);

        world.bringIntoForce(World.calendar("test-2", Set.of(LocalDate.of(2026, 11, 25))));
        change(2, "test-2");
        recount().work();

        JointTask after = joint(open);
        assertThat(after.due()).isEqualTo(before.due().plus(Duration.ofDays(1)));
        assertThat(after.calendar()).isEqualTo("test-2");
        assertThat(joint(answered)).isEqualTo(settled);
        assertThat(changes.outcome(2, null, 100))
                .filteredOn(moved -> moved.clock() == ClockKind.JOINT)
                .containsExactly(new Recounted(open, ClockKind.JOINT, before.name(), before.due(), after.due()));
        assertThat(world.tamper("update case_task set is_open = 1 where is_open = 1 and due_at = "
                        + after.due().toEpochMilli()))
                .as("the other department finds it by this")
                .isOne();
        assertThat(world.isSound(open)).isTrue();
        assertThat(world.trail.verifyCase(open).faults()).isEmpty();

        List<ClockExplanation> explained = world.cases.clocks(open, World.APPROVER);
        assertThat(explained.get(explained.size() - 1)).satisfies(clock -> {
            assertThat(clock.clock()).isEqualTo(ClockKind.JOINT);
            assertThat(clock.department()).isEqualTo(before.name());
            assertThat(clock.reading().deadline().due()).isEqualTo(after.due());
            assertThat(clock.reading().deadline().days())
                    .filteredOn(day -> day.date().equals(LocalDate.of(2026, 11, 25)))
                    .singleElement()
                    .extracting(Deadline.Day::counted)
                    .isEqualTo(false);
        });
        assertThat(world.cases.clocks(answered, World.APPROVER))
                .filteredOn(clock -> clock.clock() == ClockKind.JOINT)
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.reading().state()).isEqualTo(ClockState.STOPPED);
                    assertThat(clock.reading().deadline().calendar()).isEqualTo(settled.calendar());
                });
    }

    private JointTask joint(String caseNo) {
        return world.cases.view(caseNo, World.APPROVER).review().joint().get(0);
    }

    private String asked() {
        return Sample.caseAfter(
                world,
                ActionType.RECEIVE,
                ActionType.ACCEPT_TOLERANT,
                ActionType.SEND_PAPERS,
                ActionType.SIGN_PAPERS,
                ActionType.ASSIGN,
                ActionType.GIVE_OPINION,
                ActionType.OPEN_JOINT);
    }

    @Test
    void doesNothingTwiceAndNothingWhereNothingMoves() {
        String open = accepted();
        world.bringIntoForce(World.calendar("test-2", Set.of(LocalDate.of(2026, 11, 25))));
        change(2, "test-2");
        recount().work();
        int actions = world.cases.view(open, World.CLERK).history().size();
        world.tamper("update calendar_change set last_case = 0, finished_at = null");
        recount().work();
        world.bringIntoForce(World.calendar("test-3", Set.of(LocalDate.of(2026, 11, 25))));
        change(3, "test-3");
        recount().work();
        assertThat(world.cases.view(open, World.CLERK).history()).hasSize(actions);
        assertThat(changes.outcome(3, null, 100)).isEmpty();
        assertThat(changes.open()).isEmpty();
    }

    @Test
    void waitsUntilThisNodeHasNoticed() {
        accepted();
        change(2, "test-2");
        recount().work();
        assertThat(changes.open()).isPresent();
    }

    @Test
    void waitsUntilEveryNodeHasNoticed() {
        accepted();
        world.bringIntoForce(World.calendar("test-2", Set.of(LocalDate.of(2026, 11, 25))));
        change(2, "test-2", world.now.toEpochMilli());
        recount().work();
        assertThat(changes.open())
                .as("another node may count by the one before")
                .isPresent();
        world.now = world.now.plusSeconds(5);
        recount().work();
        assertThat(changes.open()).isEmpty();
    }

    @Test
    void countsACaseThatSomebodyActsOnJustThen() {
        String caseNo = accepted();
        Instant due = world.cases.view(caseNo, World.CLERK).clock().due();
        world.bringIntoForce(World.calendar("test-2", Set.of(LocalDate.of(2026, 11, 25))));
        change(2, "test-2");
        AtomicInteger tries = new AtomicInteger();
        CaseService busy = (CaseService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CaseService.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("perform") && tries.incrementAndGet() == 1) {
                        world.cases.perform(caseNo, List.of(Sample.request(ActionType.SEND_PAPERS)), World.CLERK);
                        throw new Refusal(Reason.CONFLICT, "CASE_CHANGED", "somebody was faster");
                    }
                    return method.invoke(world.cases, arguments);
                });

        recount(busy).work();

        assertThat(tries).hasValue(2);
        assertThat(world.cases.view(caseNo, World.CLERK).clock().due()).isAfter(due);
        assertThat(changes.outcome(2, null, 100)).extracting(Recounted::clock).contains(ClockKind.PROMISE);
    }

    @Test
    void isRefusedWhereNoClockIsOpen() {
        String caseNo = Sample.caseAfter(
                world,
                ActionType.RECEIVE,
                ActionType.ACCEPT,
                ActionType.SEND_PAPERS,
                ActionType.SIGN_PAPERS,
                ActionType.ASSIGN,
                ActionType.GIVE_OPINION,
                ActionType.APPROVE,
                ActionType.SEND_RESULT,
                ActionType.NOTIFY,
                ActionType.DELIVER);
        assertThatThrownBy(
                        () -> world.cases.perform(caseNo, List.of(Sample.request(ActionType.RECOUNT)), World.PLATFORM))
                .extracting("code")
                .isEqualTo("NO_CLOCK_OPEN");
    }

    private Recount recount() {
        return recount(world.cases);
    }

    private Recount recount(CaseService cases) {
        return new Recount(
                world.database, cases, changes, world.deadlines, () -> world.calendar.version(), () -> world.now);
    }

    private void change(int number, String calendar) {
        change(number, calendar, 0);
    }

    private void change(int number, String calendar, long since) {
        world.tamper(
                "insert into calendar_change (change_no, calendar, since, affected_from, last_case, looked, changed)"
                        + " values (" + number + ", '" + calendar + "', " + since + ", 0, 0, 0, 0)");
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
