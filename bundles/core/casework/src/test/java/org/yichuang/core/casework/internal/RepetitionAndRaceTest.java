// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailService.Listener;

/** The same request twice, and two requests at once. */
class RepetitionAndRaceTest {
    private final World world = new World("SHA-256");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aRepetitionIsAnsweredWithTheFirstReceipt() {
        List<ActionRequest> intake = List.of(
                Sample.request(ActionType.DRAFT),
                Sample.request(ActionType.RECEIVE),
                Sample.request(ActionType.ACCEPT));
        Receipt first = world.cases.perform(null, intake, World.CLERK);
        world.cases.perform(first.caseNo(), List.of(Sample.request(ActionType.ASSIGN)), World.APPROVER);
        assertThat(world.cases.perform(null, intake, World.CLERK)).isEqualTo(first);
        assertThat(first.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(first.documents()).as("receipt and notice").hasSize(2);
        assertThat(world.count("cases")).isEqualTo(1);
        assertThat(world.count("case_action")).isEqualTo(4);
    }

    @Test
    void aRepetitionIsAnsweredAlsoWhenItsVersionIsPast() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
        List<ActionRequest> accept = List.of(Sample.request(ActionType.ACCEPT));
        Receipt first = world.cases.perform(caseNo, 2, accept, World.CLERK);
        assertThat(world.cases.perform(caseNo, 2, accept, World.CLERK))
                .as("the answer was lost, the client asks again with what it saw")
                .isEqualTo(first);
        List<ActionRequest> assign = List.of(Sample.request(ActionType.ASSIGN));
        assertThatThrownBy(() -> world.cases.perform(caseNo, 2, assign, World.APPROVER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_CHANGED"));
        assertThat(world.cases.perform(caseNo, 3, assign, World.APPROVER).state())
                .isEqualTo(CaseState.UNDER_REVIEW);
    }

    @RepeatedTest(5)
    void aDoubleClickOnAcceptAcceptsOnce() throws Exception {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
        ActionRequest accept = Sample.request(ActionType.ACCEPT);
        Callable<Object> click = () -> perform(caseNo, accept, World.CLERK);
        List<Object> answers = atOnce(click, click, click, click);
        assertThat(answers).hasOnlyElementsOfType(Receipt.class);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(world.count("case_document")).as("receipt and notice").isEqualTo(2);
    }

    /** The clicks come one after the other, so that the first commits anywhere between what the others read. */
    @Test
    void nobodyIsToldThatHisOwnClickIsInHisWay() throws Exception {
        for (int round = 0; round < 40; round++) {
            String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);
            ActionRequest accept = Sample.request(ActionType.ACCEPT);
            List<Object> answers = atOnce(IntStream.range(0, 12)
                    .<Callable<Object>>mapToObj(click -> () -> {
                        LockSupport.parkNanos(click * 700_000L);
                        return perform(caseNo, accept, World.CLERK);
                    })
                    .toArray(Callable[]::new));
            assertThat(answers).hasOnlyElementsOfType(Receipt.class);
            assertThat(answers.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void anIdentifierWithOtherContentIsRefused() {
        ActionRequest draft = Sample.request(ActionType.DRAFT);
        String caseNo = world.cases.perform(null, List.of(draft), World.CLERK).caseNo();
        ActionRequest other =
                new ActionRequest(draft.actionId(), ActionType.WITHDRAW, new OversightData.Withdraw("不办了"), null);
        assertThatThrownBy(() -> world.cases.perform(caseNo, List.of(other), World.CLERK))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ACTION_ID_REUSED"));
        assertThat(world.cases.perform(caseNo, List.of(other), World.CLERK_2).state())
                .as("identifiers are unique for their actor")
                .isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void anIdentifierInTheMiddleOfAListIsRefusedToo() {
        ActionRequest draft = Sample.request(ActionType.DRAFT);
        world.cases.perform(null, List.of(draft), World.CLERK);
        ActionRequest receive = Sample.request(ActionType.RECEIVE);
        List<ActionRequest> intake = List.of(
                Sample.request(ActionType.DRAFT),
                new ActionRequest(draft.actionId(), receive.type(), receive.data(), null));
        assertThatThrownBy(() -> world.cases.perform(null, intake, World.CLERK))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ACTION_ID_REUSED"));
        assertThat(world.count("cases")).isEqualTo(1);
    }

    @Test
    void aListIsDoneWholeOrNotAtAll() {
        List<ActionRequest> intake = List.of(
                Sample.request(ActionType.DRAFT),
                Sample.request(new IntakeData.Receive(Sample.findings(false))),
                Sample.request(ActionType.ACCEPT));
        assertThatThrownBy(() -> world.cases.perform(null, intake, World.CLERK))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("REVIEW_POINT_FAILED"));
        for (String table : List.of("cases", "case_action", "case_payload", "case_document", "sequence_counter")) {
            assertThat(world.count(table)).as(table).isZero();
        }
    }

    @RepeatedTest(5)
    void ofTwoWhoDecideAtOnceOneWins() throws Exception {
        String caseNo = Sample.caseAfter(
                world,
                ActionType.RECEIVE,
                ActionType.ACCEPT,
                ActionType.SEND_PAPERS,
                ActionType.SIGN_PAPERS,
                ActionType.ASSIGN,
                ActionType.GIVE_OPINION);
        List<Object> answers = atOnce(
                () -> perform(caseNo, Sample.request(ActionType.APPROVE), World.APPROVER),
                () -> perform(caseNo, Sample.request(ActionType.REJECT), World.HEAD));
        assertThat(answers).filteredOn(Receipt.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refusal.class::isInstance)
                .singleElement()
                .satisfies(refusal -> assertThat(((Refusal) refusal).code()).isIn("CASE_CHANGED", "OUT_OF_ORDER"));
        assertThat(world.trail.verifyAll(Listener.NONE).faults()).isEmpty();
        assertThat(world.cases.view(caseNo, World.HEAD).version()).isEqualTo(8);
    }

    @RepeatedTest(5)
    void aDoubleClickMakesOneCase() throws Exception {
        ActionRequest draft = Sample.request(ActionType.DRAFT);
        Callable<Object> click = () -> perform(null, draft, World.CLERK);
        List<Object> answers = atOnce(click, click, click, click);
        assertThat(answers).hasOnlyElementsOfType(Receipt.class);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(world.count("cases")).isEqualTo(1);
    }

    @Test
    void manyAtOnceGetNumbersWithoutGapsOrDoubles() throws Exception {
        List<Callable<Object>> clerks = new ArrayList<>();
        for (int index = 0; index < 12; index++) {
            clerks.add(() -> perform(null, Sample.request(ActionType.DRAFT), World.CLERK));
        }
        List<Object> answers = atOnce(clerks.toArray(Callable[]::new));
        assertThat(answers).hasOnlyElementsOfType(Receipt.class);
        List<String> tails = answers.stream()
                .map(answer -> ((Receipt) answer).caseNo())
                .map(caseNo -> caseNo.substring(caseNo.length() - 6))
                .sorted()
                .toList();
        assertThat(tails).hasSize(12).doesNotHaveDuplicates().last().isEqualTo("000012");
    }

    /** Whoever held one connection and waited for another would wait for ever once all others do the same. */
    @Test
    void oneConnectionIsEnough() throws Exception {
        HikariConfig one = new HikariConfig();
        one.setDataSource(TestDatabase.migrated());
        one.setMaximumPoolSize(1);
        one.setConnectionTimeout(2_000);
        try (HikariDataSource database = new HikariDataSource(one);
                World narrow = new World("SM3", database)) {
            String caseNo = narrow.cases
                    .perform(null, List.of(Sample.request(ActionType.DRAFT)), World.CLERK)
                    .caseNo();
            narrow.cases.perform(caseNo, List.of(Sample.request(ActionType.RECEIVE)), World.CLERK);
            assertThat(narrow.cases.view(caseNo, World.CLERK).state()).isEqualTo(CaseState.RECEIVED);
        }
    }

    private Object perform(String caseNo, ActionRequest request, Actor actor) {
        try {
            return world.cases.perform(caseNo, List.of(request), actor);
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    @SafeVarargs
    private static List<Object> atOnce(Callable<Object>... actions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(actions.length);
        try {
            CyclicBarrier start = new CyclicBarrier(actions.length);
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<Object> action : actions) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
