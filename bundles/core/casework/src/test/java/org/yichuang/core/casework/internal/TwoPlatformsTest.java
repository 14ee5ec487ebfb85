// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.problem.Refusal;

/** Two platforms on one database: what one remembers of a case is past as soon as the other has gone on with it. */
class TwoPlatformsTest {
    private final DataSource database = TestDatabase.migrated();
    private final World here = new World("SM3", database);
    private final World there = new World("SM3", database);

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void goOnWithEachOthersCases() {
        String caseNo = perform(here, null, Sample.request(ActionType.DRAFT)).caseNo();
        perform(there, caseNo, Sample.request(ActionType.RECEIVE));
        perform(here, caseNo, Sample.request(ActionType.ACCEPT));
        perform(there, caseNo, Sample.request(ActionType.SEND_PAPERS));

        perform(here, caseNo, Sample.request(ActionType.SIGN_PAPERS));

        assertThat(here.cases.view(caseNo, World.HEAD)).isEqualTo(there.cases.view(caseNo, World.HEAD));
        assertThat(here.cases.view(caseNo, World.HEAD).version()).isEqualTo(5);
    }

    @Test
    void allowWhatTheOtherHasMadeRight() {
        String caseNo = Sample.caseAfter(here, ActionType.RECEIVE);
        perform(there, caseNo, Sample.request(ActionType.ACCEPT));

        assertThat(perform(here, caseNo, Sample.request(ActionType.ASSIGN)).state())
                .as("as it was left here it was not accepted")
                .isEqualTo(CaseState.UNDER_REVIEW);
    }

    @Test
    void refuseWhatTheOtherHasMadeWrong() {
        String caseNo = Sample.caseAfter(here, ActionType.RECEIVE, ActionType.ACCEPT);
        perform(there, caseNo, Sample.request(ActionType.WITHDRAW));

        assertThatThrownBy(() -> perform(here, caseNo, Sample.request(ActionType.ASSIGN)))
                .as("as it was left here it was accepted")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("OUT_OF_ORDER"));
        assertThat(here.cases.view(caseNo, World.HEAD).version()).isEqualTo(4);
    }

    @Test
    void answerARepetitionThatWasPerformedByTheOther() {
        String caseNo = Sample.caseAfter(here, ActionType.RECEIVE);
        perform(there, caseNo, Sample.request(ActionType.UNMASK));
        ActionRequest accept = Sample.request(ActionType.ACCEPT);
        Receipt first = perform(here, caseNo, accept);

        assertThat(perform(there, caseNo, accept))
                .as("as it was left there it could be accepted")
                .isEqualTo(first);
        assertThat(perform(here, caseNo, accept))
                .as("as it was left here it could not")
                .isEqualTo(first);
    }

    @Test
    void tellWhoSawItBeforeTheOtherWentOn() {
        String caseNo = Sample.caseAfter(here, ActionType.RECEIVE);
        perform(there, caseNo, Sample.request(ActionType.UNMASK));

        assertThatThrownBy(() -> here.cases.perform(caseNo, 2, List.of(Sample.request(ActionType.ACCEPT)), World.CLERK))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_CHANGED"));
    }

    private static Receipt perform(World platform, String caseNo, ActionRequest request) {
        Actor actor = Sample.actor(request.type());
        return platform.cases.perform(caseNo, List.of(request), actor);
    }
}
