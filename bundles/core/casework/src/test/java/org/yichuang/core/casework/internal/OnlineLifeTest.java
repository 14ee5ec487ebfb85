// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.PASS_PRE_REVIEW;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SUBMIT;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.Queue;

/** An application that comes by the network, and needs no sheet of paper from whom it concerns (R10, R45, R51, R54). */
@TestInstance(Lifecycle.PER_CLASS)
class OnlineLifeTest {
    private final World world = new World();
    private final Acts acts = new Acts(world);

    @BeforeAll
    void everythingMayBeAFile() {
        world.matter = SampleMatter.electronic();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void theDepartmentHasItAtOnceAndDecidesWithoutPapersOfTheApplicant() {
        String caseNo = Sample.filed(world);
        acts.all(caseNo, SUBMIT, PASS_PRE_REVIEW, ACCEPT);
        assertThat(review())
                .as("it reaches the department the moment it is accepted")
                .contains(caseNo);
        assertThat(acts.view(caseNo).custody()).isEqualTo(CustodyState.WITH_APPLICANT);

        acts.all(caseNo, ASSIGN, GIVE_OPINION, APPROVE);
        CaseView decided = acts.view(caseNo);
        assertThat(decided.state()).isEqualTo(CaseState.DECIDED);
        assertThat(decided.hops()).as("nobody carried anything").isEmpty();

        acts.all(caseNo, SEND_RESULT, NOTIFY, DELIVER);
        CaseView closed = acts.view(caseNo);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.history())
                .as("each stage is on record with who did it")
                .hasSize(10)
                .allSatisfy(entry -> assertThat(entry.account()).isNotBlank());
        assertThat(world.trail.verifyCase(caseNo).faults()).isEmpty();
    }

    @Test
    void theSameVersionOfTheMatterIsAppliedAtTheCounterAndOnline() {
        String online = Sample.filed(world);
        acts.all(online, SUBMIT, PASS_PRE_REVIEW, ACCEPT);
        CaseView network = acts.view(online);
        CaseView counter = acts.view(Sample.caseAfter(world, RECEIVE, ACCEPT));
        assertThat(network.matterDigest()).isEqualTo(counter.matterDigest());
        assertThat(network.checklist()).isEqualTo(counter.checklist());
        assertThat(network.clock().limit()).isEqualTo(counter.clock().limit());
        assertThat(network.clock().due()).isEqualTo(counter.clock().due());
    }

    private List<String> review() {
        CaseQuery query = new CaseQuery(Queue.REVIEW, null, null, 100);
        return world.cases.list(query, World.APPROVER).items().stream()
                .map(item -> item.caseNo())
                .toList();
    }
}
