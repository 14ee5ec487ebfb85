// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yichuang.ports.casework.ActionType.ACCEPT_TOLERANT;
import static org.yichuang.ports.casework.ActionType.ANSWER_JOINT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.OPEN_JOINT;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REJECT;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.SUPPLY;
import static org.yichuang.ports.casework.ActionType.WAIVE_FEE;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.api.matter.JointDepartment;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.problem.Refusal;

/** Joint handling (联合办理, R53; T39): who is asked sees, answers, and does nothing else. */
class JointTest extends LawTest {
    private static final String OTHER = World.STRANGER.unit();

    @BeforeEach
    void useTheFullMatter() {
        world.matter = SampleMatter.full();
    }

    @Test
    void aDepartmentSeesTheCaseOnceItIsAskedAndAnswersOnly() {
        String caseNo = reviewed();
        assertThatThrownBy(() -> world.cases.view(caseNo, World.STRANGER)).isInstanceOf(Refusal.class);
        assertThat(acts.code(caseNo, Sample.data(ANSWER_JOINT), World.STRANGER)).isEqualTo("UNKNOWN_CASE");
        acts.all(caseNo, OPEN_JOINT);
        CaseView view = world.cases.view(caseNo, World.STRANGER);
        assertThat(view.masked()).isTrue();
        assertThat(view.next()).singleElement().satisfies(step -> assertThat(step.action())
                .isEqualTo(ANSWER_JOINT));
        assertThat(acts.code(caseNo, Sample.data(APPROVE), World.STRANGER)).isEqualTo("FORBIDDEN");
        assertThat(acts.code(caseNo, Sample.data(ANSWER_JOINT), World.APPROVER)).isEqualTo("FORBIDDEN");
        assertThat(acts.code(caseNo, new ReviewData.AnswerJoint(SampleMatter.AGENCY, true, "无"), World.STRANGER))
                .isEqualTo("FORBIDDEN");
        assertThat(acts.code(caseNo, new ReviewData.AnswerJoint(OTHER, true, ""), World.STRANGER))
                .isEqualTo("OPINION_MISSING");
        acts.all(caseNo, ANSWER_JOINT);
        assertThat(acts.code(caseNo, ANSWER_JOINT)).isEqualTo("JOINT_NOT_OPEN");
        assertThat(world.cases.view(caseNo, World.STRANGER).review().joint())
                .singleElement()
                .satisfies(task -> assertThat(task.agreed()).isTrue());
        assertThat(world.isSound(caseNo)).isTrue();
    }

    @Test
    void askedIsADepartmentOfTheMatterOnceAtATime() {
        String caseNo = reviewed();
        assertThat(open(caseNo, SampleMatter.AGENCY, "请核对")).isEqualTo("JOINT_UNKNOWN");
        assertThat(open(caseNo, OTHER, null)).isEqualTo("QUESTION_MISSING");
        assertThat(open(caseNo, OTHER, "请核对")).isNull();
        assertThat(open(caseNo, OTHER, "请再核对")).isEqualTo("JOINT_OPEN");
        acts.all(caseNo, ANSWER_JOINT);
        assertThat(open(caseNo, OTHER, "请再核对")).isNull();
        assertThat(acts.review(caseNo).joint()).hasSize(2);
        assertThat(acts.review(caseNo).joint().get(1).due())
                .as("three working days after Monday: close of Thursday")
                .isEqualTo("2026-11-26T09:00:00Z");
        world.matter = SampleMatter.definition();
        assertThat(open(caseNo, OTHER, "请核对")).isEqualTo("NOT_JOINT");
        acts.all(caseNo, WITHDRAW);
    }

    @Test
    void eachDepartmentHasItsOwnLimit() {
        MatterDefinition full = SampleMatter.full();
        JointDepartment first = full.procedure().joint().get(0);
        JointDepartment second =
                new JointDepartment("11150626MB0N00036C", "乌审旗消防救援大队", "消防检查", new Limit(5, LimitUnit.WORKING_DAY));
        world.matter = SampleMatter.part(
                full, "procedure", SampleMatter.part(full.procedure(), "joint", List.of(first, second)));
        String caseNo = reviewed();
        assertThat(open(caseNo, second.creditCode(), "请检查")).isNull();
        assertThat(acts.review(caseNo).joint())
                .extracting(task -> task.name(), task -> task.due().toString())
                .containsExactly(tuple("乌审旗消防救援大队", "2026-11-30T09:00:00Z"));
    }

    @Test
    void nothingIsDecidedBeforeAllHaveAnswered() {
        String caseNo = reviewed();
        acts.all(caseNo, SUPPLY, WAIVE_FEE);
        assertThat(blocked(caseNo)).contains("还没有征求乌审旗市场监督管理局的意见，请先征求联办部门的意见");
        acts.all(caseNo, OPEN_JOINT);
        assertThat(blocked(caseNo)).contains("乌审旗市场监督管理局还没有答复，请等待答复，或者催办");
        assertThat(acts.code(caseNo, REJECT)).isIn("JOINT_OPEN", "PAPERS_NOT_SIGNED");
        acts.all(caseNo, ANSWER_JOINT);
        assertThat(blocked(caseNo)).noneMatch(why -> why.contains("市场监督"));
    }

    @Test
    @Tag("database")
    void eachDepartmentFindsItsWork() {
        String caseNo = reviewed();
        assertThat(list(Queue.JOINT, null, World.STRANGER)).isEmpty();
        acts.all(caseNo, OPEN_JOINT);
        assertThat(list(Queue.JOINT, null, World.STRANGER)).singleElement().satisfies(found -> {
            assertThat(found.caseNo()).isEqualTo(caseNo);
            assertThat(found.due()).isEqualTo("2026-11-26T09:00:00Z");
        });
        assertThatThrownBy(() -> world.cases.unmasked(caseNo, "看看", World.STRANGER))
                .isInstanceOf(Refusal.class);
        assertThat(list(Queue.JOINT, "巴特", World.STRANGER)).hasSize(1);
        assertThat(list(Queue.JOINT, null, World.APPROVER)).isEmpty();
        assertThat(list(Queue.JOINT, null, World.SUPERVISOR)).hasSize(1);
        assertThat(world.cases.queues(World.STRANGER))
                .filteredOn(count -> count.queue() == Queue.JOINT)
                .singleElement()
                .satisfies(count -> assertThat(count.count()).isEqualTo(1));
        acts.all(caseNo, ANSWER_JOINT);
        assertThat(list(Queue.JOINT, null, World.STRANGER)).isEmpty();
        assertThat(list(Queue.ALL, caseNo, World.STRANGER))
                .as("found by its number still")
                .hasSize(1);
        assertThat(list(Queue.ALL, null, World.STRANGER)).isEmpty();
        String other = reviewed();
        acts.all(other, OPEN_JOINT, WITHDRAW);
        assertThat(list(Queue.JOINT, null, World.STRANGER))
                .as("nobody waits any more")
                .isEmpty();
    }

    private String reviewed() {
        return Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION);
    }

    private String open(String caseNo, String department, String question) {
        return acts.code(caseNo, new ReviewData.OpenJoint(department, question), World.APPROVER);
    }

    private List<String> blocked(String caseNo) {
        return world.cases.view(caseNo, World.APPROVER).next().stream()
                .filter(step -> step.action() == APPROVE)
                .findFirst()
                .orElseThrow()
                .blocked();
    }

    private List<CaseSummary> list(Queue queue, String text, Actor actor) {
        return world.cases.list(new CaseQuery(queue, text, null, 20), actor).items();
    }
}
