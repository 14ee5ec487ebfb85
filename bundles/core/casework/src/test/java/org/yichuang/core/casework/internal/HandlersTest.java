// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REPORT_HANDLER;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.core.casework.internal.handlers.HandlerRound;
import org.yichuang.core.casework.internal.handlers.HandlerRound.Gone;
import org.yichuang.ports.casework.CaseAlarm;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.OversightData.Alert;
import org.yichuang.ports.casework.OversightData.ReportHandler;
import org.yichuang.ports.casework.Queue;

/** The plug-in of a matter goes and comes back (T37): its open cases go on, and who watches them is told once. */
@Tag("database")
class HandlersTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final World world = new World();
    private final Acts acts = new Acts(world);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void nobodyIsToldOfAnUpgrade() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        HandlerRound node = node();
        node.run();
        world.offered = false;
        for (int minute = 1; minute < LIMIT.toMinutes(); minute++) {
            world.pass(EVERY);
            assertThat(node.run()).isEmpty();
        }
        world.offered = true;
        world.pass(EVERY);
        assertThat(node.run()).isEmpty();
        assertThat(reports(caseNo)).isZero();
        world.offered = false;
        world.pass(LIMIT.minusMillis(1));
        assertThat(node.run()).as("counted from when it was there last").isEmpty();
    }

    @Test
    void eachOpenCaseIsAnAlarmWhileItIsGone() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        String draft = Sample.caseAfter(world);
        String ended = Sample.caseAfter(world, RECEIVE, WITHDRAW);
        HandlerRound node = node();
        node.run();
        Instant since = Instant.ofEpochMilli(world.now.toEpochMilli());
        CaseView before = acts.view(caseNo);
        world.offered = false;
        world.pass(LIMIT);

        assertThat(node.run()).containsExactly(new Gone(SampleMatter.CODE, since, 1));
        assertThat(node.run()).hasSize(1);
        assertThat(reports(caseNo)).isOne();
        assertThat(reports(draft)).isZero();
        assertThat(reports(ended)).isZero();
        assertThat(alarms())
                .extracting(CaseAlarm::kind, CaseAlarm::since, CaseAlarm::text)
                .containsExactly(tuple(Alert.Kind.HANDLER_GONE, since, "部门插件自 2026-11-23 09:00 起不可用"));
        CaseView after = acts.view(caseNo);
        assertThat(after.issue().handlerGoneAt()).isEqualTo(since);
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.clocks()).isEqualTo(before.clocks());
        assertThat(after.custody()).isEqualTo(before.custody());
        assertThat(world.timers()).as("the report is on the trail already").isZero();
        acts.all(caseNo, SEND_PAPERS);

        world.offered = true;
        world.pass(EVERY);
        assertThat(node.run()).isEmpty();
        node.run();
        assertThat(reports(caseNo)).isEqualTo(2);
        assertThat(alarms()).isEmpty();
        assertThat(acts.view(caseNo).issue().handlerGoneAt()).isNull();
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void whatBeginsWhileItIsGoneIsToldTooAndWhatEndsIsNoAlarmAnyMore() {
        String going = Sample.caseAfter(world, RECEIVE);
        String beginning = Sample.caseAfter(world);
        HandlerRound node = node();
        node.run();
        world.offered = false;
        world.pass(LIMIT);
        node.run();
        acts.all(beginning, RECEIVE);
        acts.all(going, WITHDRAW);
        node.run();
        assertThat(reports(beginning)).isOne();
        assertThat(alarmed()).containsExactly(beginning);
        assertThat(acts.view(going).issue().handlerGoneAt()).isNull();
        world.offered = true;
        node.run();
        assertThat(reports(going)).as("nobody waits for it any more").isOne();
        assertThat(reports(beginning)).isEqualTo(2);
    }

    @Test
    void aPlatformThatHasJustStartedSaysNothing() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        node().run();
        Instant since = Instant.ofEpochMilli(world.now.toEpochMilli());
        world.offered = false;
        world.pass(Duration.ofHours(8));
        HandlerRound restarted = node();
        restarted.run();
        world.pass(LIMIT.minusMillis(1));
        restarted.run();
        assertThat(reports(caseNo)).isZero();
        world.pass(Duration.ofMillis(1));
        restarted.run();
        assertThat(acts.view(caseNo).issue().handlerGoneAt())
                .as("it has been gone since the night")
                .isEqualTo(since);
    }

    @Test
    void aRestartInTheMiddleTellsNobodyTwice() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        HandlerRound node = node();
        node.run();
        world.offered = false;
        world.pass(LIMIT);
        node.run();
        HandlerRound restarted = node();
        restarted.run();
        world.pass(LIMIT);
        assertThat(restarted.run()).hasSize(1);
        assertThat(reports(caseNo)).isOne();
        world.offered = true;
        node().run();
        assertThat(reports(caseNo)).isEqualTo(2);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void itIsGoneWhenNoNodeHasIt() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        HandlerRound with = node();
        HandlerRound without = new HandlerRound(world.database, world.cases, matter -> false, () -> world.now, LIMIT);
        for (int minute = 0; minute < 2 * LIMIT.toMinutes(); minute++) {
            world.pass(EVERY);
            with.run();
            assertThat(without.run()).isEmpty();
        }
        assertThat(reports(caseNo)).isZero();
        world.pass(LIMIT);
        assertThat(without.run()).as("the other node has died").hasSize(1);
        assertThat(reports(caseNo)).isOne();
        with.run();
        assertThat(reports(caseNo)).isEqualTo(2);
    }

    @Test
    void twoNodesAtTheSameTimeReportOnce() throws Exception {
        List<String> open = List.of(
                Sample.caseAfter(world, RECEIVE),
                Sample.caseAfter(world, RECEIVE),
                Sample.caseAfter(world, RECEIVE, ACCEPT));
        HandlerRound one = node();
        HandlerRound other = node();
        one.run();
        world.offered = false;
        world.pass(LIMIT);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 2; round++) {
                List<Callable<List<Gone>>> both = List.of(one::run, other::run);
                for (Future<List<Gone>> done : nodes.invokeAll(both)) {
                    done.get();
                }
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(open).allSatisfy(caseNo -> {
            assertThat(reports(caseNo)).isOne();
            assertThat(world.isSound(caseNo)).isTrue();
        });
        assertThat(alarmed()).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void twoNodesThatSeeANewMatterAtTheSameTimeBothGoOn() throws Exception {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        for (boolean isThere : new boolean[] {true, false}) {
            world.tamper("delete from handler_seen");
            CyclicBarrier both = new CyclicBarrier(2);
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            try {
                Callable<List<Gone>> node = () ->
                        new HandlerRound(meeting(both), world.cases, matter -> isThere, () -> world.now, LIMIT).run();
                for (Future<List<Gone>> done : nodes.invokeAll(List.of(node, node))) {
                    assertThat(done.get()).isEmpty();
                }
            } finally {
                nodes.shutdown();
            }
        }
        assertThat(reports(caseNo)).isZero();
    }

    @Test
    void onlyNewsIsReported() {
        String caseNo = Sample.caseAfter(world, RECEIVE);
        ReportHandler gone = new ReportHandler(HandlerState.HANDLER_UNAVAILABLE, world.now);
        ReportHandler back = new ReportHandler(HandlerState.AVAILABLE, null);
        assertThat(List.of(
                        back,
                        new ReportHandler(null, null),
                        new ReportHandler(null, world.now),
                        new ReportHandler(HandlerState.AVAILABLE, world.now),
                        new ReportHandler(HandlerState.HANDLER_UNAVAILABLE, null),
                        new ReportHandler(HandlerState.HANDLER_UNAVAILABLE, world.now.plusMillis(1))))
                .allSatisfy(wrong -> assertThat(acts.code(caseNo, wrong, World.PLATFORM))
                        .as("%s", wrong)
                        .isEqualTo("HANDLER_KNOWN"));
        assertThat(acts.code(caseNo, gone, World.PLATFORM)).isNull();
        assertThat(acts.code(caseNo, gone, World.PLATFORM)).isEqualTo("HANDLER_KNOWN");
        assertThat(acts.code(caseNo, new ReportHandler(HandlerState.AVAILABLE, world.now), World.PLATFORM))
                .isEqualTo("HANDLER_KNOWN");
        assertThat(acts.code(caseNo, back, World.PLATFORM)).isNull();
    }

    /** The database as a node has it that begins to write of a new matter only together with the other one. */
    private EntityManagerFactory meeting(CyclicBarrier both) {
        return instead(EntityManagerFactory.class, (proxy, method, said) -> {
            Object made = method.invoke(world.database, said);
            return made instanceof EntityManager ? meeting((EntityManager) made, both) : made;
        });
    }

    private static EntityManager meeting(EntityManager em, CyclicBarrier both) {
        return instead(EntityManager.class, (proxy, method, said) -> {
            if (said != null && said[0].toString().startsWith("insert into handler_seen")) {
                both.await(20, TimeUnit.SECONDS);
            }
            return method.invoke(em, said);
        });
    }

    private static <T> T instead(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    private HandlerRound node() {
        return new HandlerRound(
                world.database,
                world.cases,
                matter -> world.catalog.offered(matter).isPresent(),
                () -> world.now,
                LIMIT);
    }

    private long reports(String caseNo) {
        return acts.view(caseNo).history().stream()
                .filter(entry -> entry.action() == REPORT_HANDLER)
                .count();
    }

    private List<String> alarmed() {
        return listed().stream().map(CaseSummary::caseNo).toList();
    }

    private List<CaseAlarm> alarms() {
        return listed().stream().flatMap(one -> one.alarms().stream()).toList();
    }

    private List<CaseSummary> listed() {
        return world.cases
                .list(new CaseQuery(Queue.ALARM, null, null, 20), World.SUPERVISOR)
                .items();
    }
}
