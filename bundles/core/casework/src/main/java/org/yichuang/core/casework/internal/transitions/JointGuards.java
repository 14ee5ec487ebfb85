// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.List;
import org.yichuang.api.matter.JointDepartment;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.ReviewFacet.JointTask;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold when several departments handle a case (联合办理, R53, T39). */
final class JointGuards {

    private JointGuards() {}

    static final Guard MATTER_JOINT = onCase(
            "NOT_JOINT",
            "事项需要联合办理",
            Reason.CONFLICT,
            attempt -> unless(
                    !attempt.rules().matter().procedure().joint().isEmpty(), "", "NOT_JOINT", "该事项没有联办部门", "请由本部门审查"));

    static final Guard DEPARTMENT_OF_MATTER = onData(
            "JOINT_UNKNOWN",
            "征求的是该事项的联办部门",
            attempt -> unless(
                    attempt.rules().matter().procedure().joint().stream()
                            .map(JointDepartment::creditCode)
                            .anyMatch(code -> code.equals(((ReviewData.OpenJoint) attempt.data()).department())),
                    "/department",
                    "JOINT_UNKNOWN",
                    "该事项没有这一联办部门",
                    "请从该事项的联办部门中选择"));

    static final Guard NOT_ASKED_ALREADY = new Guard(
            "JOINT_OPEN",
            "没有向同一部门征求、尚待答复的意见",
            Reason.CONFLICT,
            true,
            attempt -> unless(
                    openTask(attempt.before(), ((ReviewData.OpenJoint) attempt.data()).department()) == null,
                    "/department",
                    "JOINT_OPEN",
                    "已经征求这一部门的意见，还没有答复",
                    "请等待答复，或者催办"));

    static final Guard QUESTION_WRITTEN = onData(
            "QUESTION_MISSING",
            "写明征求事项",
            attempt -> unless(
                    isText(((ReviewData.OpenJoint) attempt.data()).question()),
                    "/question",
                    "QUESTION_MISSING",
                    "没有写明征求事项",
                    "请写明需要答复的问题"));

    static final Guard OWN_DEPARTMENT = new Guard(
            "FORBIDDEN",
            "由被征求意见的部门答复",
            Reason.FORBIDDEN,
            true,
            attempt -> unless(
                    attempt.actor().unit().equals(((ReviewData.AnswerJoint) attempt.data()).department()),
                    "/department",
                    "FORBIDDEN",
                    "不能替其他部门答复",
                    "请由被征求意见的部门答复"));

    static final Guard ASKED = onCase(
            "JOINT_NOT_OPEN",
            "本部门有待答复的意见",
            Reason.CONFLICT,
            attempt -> unless(
                    openTask(attempt.before(), attempt.actor().unit()) != null,
                    "",
                    "JOINT_NOT_OPEN",
                    "没有待本部门答复的意见",
                    "意见已经答复的无需再答"));

    static final Guard OPINION_WRITTEN = onData(
            "OPINION_MISSING",
            "意见内容已填写",
            attempt -> unless(
                    isText(((ReviewData.AnswerJoint) attempt.data()).opinion()),
                    "/opinion",
                    "OPINION_MISSING",
                    "联办意见没有填写",
                    "请填写意见内容"));

    static final Guard ALL_ASKED = onCase(
            "JOINT_NOT_ASKED",
            "各联办部门均已征求意见",
            Reason.CONFLICT,
            attempt -> attempt.rules().matter().procedure().joint().stream()
                    .filter(department -> attempt.before().review().joint().stream()
                            .noneMatch(task -> task.department().equals(department.creditCode())))
                    .map(department ->
                            new Fault("", "JOINT_NOT_ASKED", "还没有征求" + department.name() + "的意见", "请先征求联办部门的意见"))
                    .toList());

    static final Guard ALL_ANSWERED =
            onCase("JOINT_OPEN", "联办意见均已答复", Reason.CONFLICT, attempt -> openTasks(attempt.before()).stream()
                    .map(task -> new Fault("", "JOINT_OPEN", task.name() + "还没有答复", "请等待答复，或者催办"))
                    .toList());

    private static List<JointTask> openTasks(CaseRecord before) {
        return before.review().joint().stream()
                .filter(task -> task.answeredAt() == null)
                .toList();
    }

    private static JointTask openTask(CaseRecord before, String department) {
        return openTasks(before).stream()
                .filter(task -> task.department().equals(department))
                .findFirst()
                .orElse(null);
    }
}
