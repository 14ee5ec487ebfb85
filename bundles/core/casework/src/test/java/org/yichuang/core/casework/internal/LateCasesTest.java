// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.CasePage;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.QueueCount;

/** Who watches a place sees which of its cases are late, and which soon will be, the most urgent first (R47). */
class LateCasesTest {
    private World world;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCaseIsSoonLateThenLateThenEnded() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT);
        Sample.caseAfter(world, RECEIVE, WITHDRAW);
        assertThat(found(Queue.DUE_SOON, World.SUPERVISOR)).isEmpty();
        assertThat(found(Queue.OVERDUE, World.SUPERVISOR)).isEmpty();

        passUntil(caseNo, Light.YELLOW);
        assertThat(found(Queue.DUE_SOON, World.SUPERVISOR)).containsExactly(caseNo);
        assertThat(found(Queue.OVERDUE, World.SUPERVISOR)).isEmpty();

        passUntil(caseNo, Light.RED);
        assertThat(found(Queue.DUE_SOON, World.SUPERVISOR)).isEmpty();
        assertThat(found(Queue.OVERDUE, World.SUPERVISOR)).containsExactly(caseNo);
        assertThat(counted(Queue.OVERDUE)).isOne();

        world.cases.perform(caseNo, List.of(Sample.request(WITHDRAW)), World.CLERK);
        assertThat(found(Queue.OVERDUE, World.SUPERVISOR)).isEmpty();
        assertThat(counted(Queue.OVERDUE)).isZero();
    }

    @Test
    void theMostUrgentComesFirstPageByPageAndNobodySeesMoreThanHisOwn() {
        String first = Sample.caseAfter(world, RECEIVE, ACCEPT);
        world.pass(Duration.ofDays(7));
        String second = Sample.caseAfter(world, RECEIVE, ACCEPT);
        passUntil(second, Light.RED);

        CasePage page = world.cases.list(new CaseQuery(Queue.OVERDUE, null, null, 1), World.SUPERVISOR);
        CasePage next = world.cases.list(new CaseQuery(Queue.OVERDUE, null, page.next(), 1), World.SUPERVISOR);

        assertThat(page.items()).extracting(CaseSummary::caseNo).containsExactly(first);
        assertThat(next.items()).extracting(CaseSummary::caseNo).containsExactly(second);
        assertThat(next.next()).isNull();
        assertThat(found(Queue.OVERDUE, World.STRANGER)).isEmpty();
    }

    private void passUntil(String caseNo, Light light) {
        for (int day = 0; day < 60 && light(caseNo) != light; day++) {
            world.pass(Duration.ofDays(1));
        }
        assertThat(light(caseNo)).isEqualTo(light);
    }

    private Light light(String caseNo) {
        return world.cases
                .list(new CaseQuery(Queue.ALL, caseNo, null, 1), World.SUPERVISOR)
                .items()
                .get(0)
                .light();
    }

    private List<String> found(Queue queue, Actor actor) {
        return world.cases.list(new CaseQuery(queue, null, null, 20), actor).items().stream()
                .map(CaseSummary::caseNo)
                .toList();
    }

    private int counted(Queue queue) {
        return world.cases.queues(World.SUPERVISOR).stream()
                .filter(one -> one.queue() == queue)
                .mapToInt(QueueCount::count)
                .sum();
    }
}
