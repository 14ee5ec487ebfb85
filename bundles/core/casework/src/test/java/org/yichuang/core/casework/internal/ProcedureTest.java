// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ACCEPT_TOLERANT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DECIDE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.PAUSE;
import static org.yichuang.ports.casework.ActionType.PROPOSE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REJECT;
import static org.yichuang.ports.casework.ActionType.RESUME;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.clock.ClockKind;

/** Special procedures and extension (特别程序、延期, R55; T17–T19). */
class ProcedureTest extends LawTest {
    @Test
    void aPauseStopsBothClocksAndItsTimeDoesNotCount() {
        String caseNo = reviewed();
        Instant due = acts.view(caseNo).clock().due();
        acts.all(caseNo, PAUSE);
        assertThat(acts.view(caseNo).clock().state()).isEqualTo(ClockState.PAUSED);
        assertThat(acts.view(caseNo).clocks().get(ClockKind.STATUTORY).state()).isEqualTo(ClockState.PAUSED);
        assertThat(acts.code(caseNo, APPROVE)).isEqualTo("CLOCK_PAUSED");
        assertThat(acts.code(caseNo, REJECT)).isEqualTo("CLOCK_PAUSED");
        world.pass(Duration.ofDays(7));
        acts.all(caseNo, RESUME);
        assertThat(acts.view(caseNo).clock().due())
                .as("offices closed on four days that would have counted, Tuesday to Friday")
                .isEqualTo(due.plus(Duration.ofDays(6)));
        assertThat(acts.review(caseNo).pauses()).singleElement().satisfies(pause -> assertThat(pause.to())
                .isNotNull());
        acts.all(caseNo, APPROVE);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void aPauseIsOneOfTheMatterOnceAtATimeWithAnEnd() {
        world.matter = SampleMatter.full();
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT, SEND_PAPERS, SIGN_PAPERS, ASSIGN);
        assertThat(pause(caseNo, PauseReason.PUBLIC_NOTICE, "公示", "2026-12-01")).isEqualTo("PAUSE_UNKNOWN");
        assertThat(pause(caseNo, null, "公示", "2026-12-01")).isEqualTo("PAUSE_UNKNOWN");
        assertThat(pause(caseNo, PauseReason.HEARING, " ", "2026-12-01")).isEqualTo("PAUSE_INCOMPLETE");
        assertThat(pause(caseNo, PauseReason.HEARING, "听证", "2026-11-23")).isEqualTo("PAUSE_INCOMPLETE");
        assertThat(pause(caseNo, PauseReason.HEARING, "听证", "下周")).isEqualTo("PAUSE_INCOMPLETE");
        assertThat(pause(caseNo, PauseReason.HEARING, "听证", null)).isEqualTo("PAUSE_INCOMPLETE");
        assertThat(acts.code(caseNo, RESUME)).isEqualTo("NOT_PAUSED");
        assertThat(pause(caseNo, PauseReason.HEARING, "听证", "2026-11-24")).isNull();
        assertThat(pause(caseNo, PauseReason.HEARING, "听证", "2026-11-25")).isEqualTo("PAUSE_OPEN");
        acts.all(caseNo, PAUSE);
        assertThat(acts.code(caseNo, new ReviewData.Resume(PauseReason.HEARING, "", null), World.APPROVER))
                .isEqualTo("CONCLUSION_MISSING");
        assertThat(acts.code(caseNo, new ReviewData.Resume(PauseReason.HEARING, "已听证", "file-9"), World.APPROVER))
                .isEqualTo("CONCLUSION_MISSING");
        assertThat(acts.code(caseNo, new ReviewData.Resume(PauseReason.HEARING, "已听证", null), World.HEAD))
                .as("the head may")
                .isNull();
        assertThat(acts.view(caseNo).clock().state()).as("the survey goes on").isEqualTo(ClockState.PAUSED);
        assertThat(acts.code(caseNo, Sample.data(RESUME), World.APPROVER_2)).isEqualTo("NOT_ASSIGNEE");
        acts.all(caseNo, RESUME);
        assertThat(acts.view(caseNo).clock().state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void noPauseOutlivesTheCase() {
        String caseNo = reviewed();
        acts.all(caseNo, PAUSE, WITHDRAW);
        assertThat(acts.review(caseNo).pauses())
                .allSatisfy(pause -> assertThat(pause.to()).isNotNull());
    }

    @Test
    void theHeadExtendsThePromiseOnceAndNeverTheLimitOfTheLaw() {
        String caseNo = reviewed();
        Instant due = acts.view(caseNo).clock().due();
        Instant statutory = acts.view(caseNo).clocks().get(ClockKind.STATUTORY).due();
        assertThat(acts.code(caseNo, DECIDE_EXTENSION)).isEqualTo("EXTENSION_NOT_ASKED");
        assertThat(propose(caseNo, 0, "情况复杂")).isEqualTo("EXTENSION_INVALID");
        assertThat(propose(caseNo, 11, "情况复杂")).isEqualTo("EXTENSION_INVALID");
        assertThat(propose(caseNo, 5, null)).isEqualTo("EXTENSION_INVALID");
        assertThat(propose(caseNo, 5, "情况复杂")).isNull();
        assertThat(propose(caseNo, 5, "情况复杂")).isEqualTo("EXTENSION_TWICE");
        assertThat(acts.view(caseNo).clock().due()).as("asked is not granted").isEqualTo(due);
        long documents = world.count("case_document");
        assertThat(acts.code(caseNo, new ReviewData.DecideExtension(false, "抓紧办"), World.HEAD))
                .isNull();
        assertThat(world.count("case_document")).as("nothing to tell").isEqualTo(documents);
        acts.all(caseNo, PROPOSE_EXTENSION, DECIDE_EXTENSION);
        assertThat(acts.view(caseNo).clock().due()).isEqualTo(due.plus(Duration.ofDays(7)));
        assertThat(acts.view(caseNo).clocks().get(ClockKind.STATUTORY).due()).isEqualTo(statutory);
        assertThat(world.count("case_document")).isEqualTo(documents + 1);
        assertThat(propose(caseNo, 1, "再延")).isEqualTo("EXTENSION_TWICE");
    }

    @Test
    void whatIsOverdueOrPausedIsNotExtended() {
        String caseNo = reviewed();
        acts.all(caseNo, PROPOSE_EXTENSION, PAUSE);
        assertThat(acts.code(caseNo, DECIDE_EXTENSION)).isEqualTo("EXTENSION_TOO_LATE");
        acts.all(caseNo, RESUME);
        world.pass(Duration.ofDays(60));
        assertThat(acts.code(caseNo, DECIDE_EXTENSION)).isEqualTo("EXTENSION_TOO_LATE");
        assertThat(acts.code(caseNo, new ReviewData.DecideExtension(false, null), World.HEAD))
                .isNull();
        assertThat(acts.code(caseNo, PROPOSE_EXTENSION)).isEqualTo("EXTENSION_TOO_LATE");
    }

    @Test
    void whatIsDecidedAtOnceIsNotExtended() {
        world.matter = SampleMatter.instant(false);
        assertThat(acts.code(reviewed(), PROPOSE_EXTENSION)).isEqualTo("NOT_EXTENDABLE");
    }

    private String reviewed() {
        return Sample.caseAfter(world, RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION);
    }

    private String pause(String caseNo, PauseReason reason, String detail, String end) {
        return acts.code(caseNo, new ReviewData.Pause(reason, detail, end), World.APPROVER);
    }

    private String propose(String caseNo, int days, String reason) {
        return acts.code(caseNo, new ReviewData.ProposeExtension(days, reason), World.APPROVER);
    }
}
