// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ANSWER_SUPERVISION;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ARCHIVE_RESULT;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.PAUSE;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.RESUME;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.UNMASK;
import static org.yichuang.ports.casework.ActionType.URGE;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseAlarm;
import org.yichuang.ports.casework.CasePage;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.OversightData.Alert;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.QueueCount;
import org.yichuang.ports.clock.ClockKind;

/** What is late stands in the list of who watches it until its cause has gone, and no longer (预警, T36). */
@Tag("database")
class AlarmsTest {
    private static final ActionType[] TO_REVIEW = {RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN};
    private static final ActionType[] TO_DELIVERY = {
        RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE, SEND_RESULT, NOTIFY
    };
    private static final String TRANSPORT = "乌审旗交通运输局";
    private static final Actor OTHER_HEAD = new Actor(
            "market-head",
            "吴局长",
            Set.of(Role.DEPARTMENT_HEAD),
            World.STRANGER.unit(),
            "乌审旗市场监督管理局",
            World.REGION,
            null);

    private World world;
    private Acts acts;

    @BeforeEach
    void open() {
        world = new World();
        acts = new Acts(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void papersOfYesterdayAreTheWindowsAlarmThenTheDepartmentsThenNobodys() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        Instant due = world.record(caseNo).clock(ClockKind.SAME_DAY_HANDOVER).due();
        world.now = due;
        assertThat(listed(World.SUPERVISOR)).as("it is not late yet").isEmpty();

        world.pass(Duration.ofMillis(1));
        assertThat(alarms(World.SUPERVISOR))
                .extracting(CaseAlarm::kind, CaseAlarm::since, CaseAlarm::concerned)
                .containsExactly(tuple(Alert.Kind.HAND_OVER_LATE, due.plusMillis(1), "B01 综合受理窗口"));
        assertThat(alarms(World.SUPERVISOR)).extracting(CaseAlarm::next).containsExactly("督促移交，由接收一方清点签收");
        assertThat(listed(World.HEAD)).containsExactly(caseNo);
        assertThat(counted(World.SUPERVISOR)).isOne();
        assertThat(counted(World.HEAD)).isOne();

        acts.all(caseNo, SEND_PAPERS);
        assertThat(alarms(World.HEAD)).extracting(CaseAlarm::concerned).containsExactly(TRANSPORT);
        acts.all(caseNo, SIGN_PAPERS);
        assertThat(listed(World.SUPERVISOR)).isEmpty();
        assertThat(counted(World.HEAD)).isZero();
    }

    @Test
    void aPauseThatIsOverdueIsListedThoughNoLimitRuns() {
        String caseNo = Sample.caseAfter(world, TO_REVIEW);
        acts.all(caseNo, PAUSE);
        world.now = Instant.parse("2026-12-01T16:00:00Z");
        assertThat(listed(World.SUPERVISOR, Queue.OVERDUE)).isEmpty();
        assertThat(alarms(World.SUPERVISOR))
                .extracting(CaseAlarm::kind, CaseAlarm::concerned)
                .containsExactly(tuple(Alert.Kind.PAUSE_LATE, TRANSPORT));
        acts.all(caseNo, RESUME);
        assertThat(listed(World.SUPERVISOR)).isEmpty();
    }

    @Test
    void nearlyDueGivesWayToOverdueAndBothEndWithTheCase() {
        String caseNo = Sample.caseAfter(world, TO_REVIEW);
        Instant warning = world.record(caseNo).clock(ClockKind.PROMISE).count().warning();
        Instant due = world.record(caseNo).clock(ClockKind.PROMISE).due();
        world.now = warning;
        assertThat(kinds(World.HEAD)).containsExactly(Alert.Kind.NEARLY_DUE);
        world.now = due;
        assertThat(kinds(World.HEAD)).containsOnly(Alert.Kind.NEARLY_DUE);
        world.pass(Duration.ofMillis(1));
        assertThat(alarms(World.HEAD))
                .extracting(CaseAlarm::text)
                .contains("承诺时限已过（截至 2026-12-09 17:00）")
                .noneMatch(text -> text.startsWith("承诺时限即将"));
        acts.all(caseNo, WITHDRAW);
        world.pass(Duration.ofMinutes(1));
        assertThat(kinds(World.HEAD)).doesNotContain(Alert.Kind.NEARLY_DUE, Alert.Kind.OVERDUE);
    }

    @Test
    void whoIsUrgedFindsItInHisListUntilHeDoesSomething() {
        String caseNo = Sample.caseAfter(world, TO_REVIEW);
        acts.all(caseNo, URGE);
        assertThat(alarms(World.SUPERVISOR))
                .extracting(CaseAlarm::kind, CaseAlarm::since, CaseAlarm::concerned)
                .containsExactly(tuple(Alert.Kind.URGED, Instant.ofEpochMilli(world.now.toEpochMilli()), TRANSPORT));
        assertThat(listed(World.APPROVER, Queue.SUPERVISION)).containsExactly(caseNo);
        assertThat(listed(World.CLERK, Queue.SUPERVISION)).isEmpty();

        acts.all(caseNo, UNMASK);
        assertThat(acts.code(caseNo, new OversightData.Supervise("请说明", "2026-12-30"), World.SUPERVISOR))
                .isNull();
        assertThat(kinds(World.SUPERVISOR))
                .as("reading it and asking again is nothing done")
                .containsExactly(Alert.Kind.URGED);

        acts.all(caseNo, GIVE_OPINION);
        assertThat(listed(World.SUPERVISOR)).isEmpty();
        acts.all(caseNo, ANSWER_SUPERVISION);
        assertThat(listed(World.APPROVER, Queue.SUPERVISION)).isEmpty();
    }

    @Test
    void theWindowThatIsUrgedFindsItToo() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        acts.all(caseNo, URGE);
        assertThat(listed(World.CLERK, Queue.SUPERVISION)).containsExactly(caseNo);
        assertThat(listed(World.APPROVER, Queue.SUPERVISION)).isEmpty();
        assertThat(alarms(World.SUPERVISOR)).extracting(CaseAlarm::concerned).containsExactly("B01 综合受理窗口");
        acts.all(caseNo, ACCEPT);
        assertThat(listed(World.SUPERVISOR)).isEmpty();

        String ended = Sample.caseAfter(world, RECEIVE);
        acts.all(ended, URGE, WITHDRAW);
        assertThat(listed(World.SUPERVISOR)).isEmpty();
    }

    @Test
    void aResultThatNobodyCollectsIsListedAfterTheLastCall() {
        String caseNo = Sample.caseAfter(world, TO_DELIVERY);
        for (int call = 1; call <= TimerPlan.REMINDERS; call++) {
            pastCollection(caseNo);
            assertThat(listed(World.SUPERVISOR)).as("before call %s", call).isEmpty();
            world.timers();
        }
        pastCollection(caseNo);
        assertThat(alarms(World.SUPERVISOR))
                .extracting(CaseAlarm::kind, CaseAlarm::concerned)
                .containsExactly(tuple(Alert.Kind.UNCOLLECTED, "出件窗口"));
        assertThat(world.timers()).as("it is noticed on the trail too").isOne();
        acts.all(caseNo, ARCHIVE_RESULT);
        assertThat(kinds(World.SUPERVISOR)).doesNotContain(Alert.Kind.UNCOLLECTED);
    }

    @Test
    void theOldestComesFirstPageByPageAndNobodySeesMoreThanHisOwn() {
        String second = Sample.caseAfter(world, TO_REVIEW);
        String first = Sample.caseAfter(world, TO_REVIEW);
        acts.all(first, URGE);
        world.pass(Duration.ofMinutes(1));
        acts.all(second, URGE);
        world.pass(Duration.ofMinutes(1));

        CasePage page = world.cases.list(new CaseQuery(Queue.ALARM, null, null, 1), World.SUPERVISOR);
        CasePage next = world.cases.list(new CaseQuery(Queue.ALARM, null, page.next(), 1), World.SUPERVISOR);
        assertThat(page.items()).extracting(CaseSummary::caseNo).containsExactly(first);
        assertThat(next.items()).extracting(CaseSummary::caseNo).containsExactly(second);
        assertThat(next.next()).isNull();
        CasePage found = world.cases.list(new CaseQuery(Queue.ALARM, second, null, 1), World.SUPERVISOR);
        assertThat(found.items().get(0).alarms()).isNotEmpty();

        assertThat(listed(OTHER_HEAD)).isEmpty();
        assertThat(world.cases.queues(OTHER_HEAD)).extracting(QueueCount::queue).contains(Queue.ALARM);
        assertThat(world.cases.queues(World.APPROVER))
                .extracting(QueueCount::queue)
                .doesNotContain(Queue.ALARM);
        assertThat(world.cases
                        .list(new CaseQuery(Queue.ALL, null, null, 5), World.SUPERVISOR)
                        .items())
                .as("other lists are read by columns alone")
                .allSatisfy(one -> assertThat(one.alarms()).isEmpty());
    }

    @Test
    void casesFromBeforeTheColumnAreGivenIt() throws SQLException {
        String caseNo = Sample.caseAfter(world, TO_REVIEW);
        acts.all(caseNo, URGE);
        try (var connection = world.dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update cases set alarm_at = null, order_desk = null");
        }
        assertThat(listed(World.SUPERVISOR)).isEmpty();
        world.timers();
        assertThat(listed(World.SUPERVISOR)).containsExactly(caseNo);
        assertThat(listed(World.APPROVER, Queue.SUPERVISION)).containsExactly(caseNo);
        assertThat(world.trail.verifyCase(caseNo).faults()).isEmpty();
    }

    private void pastCollection(String caseNo) {
        world.now = world.record(caseNo).clock(ClockKind.COLLECTION).due().plusMillis(1);
    }

    private List<Alert.Kind> kinds(Actor actor) {
        return alarms(actor).stream().map(CaseAlarm::kind).toList();
    }

    private List<CaseAlarm> alarms(Actor actor) {
        return world.cases.list(new CaseQuery(Queue.ALARM, null, null, 20), actor).items().stream()
                .flatMap(one -> one.alarms().stream())
                .toList();
    }

    private List<String> listed(Actor actor) {
        return listed(actor, Queue.ALARM);
    }

    private List<String> listed(Actor actor, Queue queue) {
        return acts.listed(queue, actor);
    }

    private int counted(Actor actor) {
        return world.cases.queues(actor).stream()
                .filter(one -> one.queue() == Queue.ALARM)
                .mapToInt(QueueCount::count)
                .sum();
    }
}
