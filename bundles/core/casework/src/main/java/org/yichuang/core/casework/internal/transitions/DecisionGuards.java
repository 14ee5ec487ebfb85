// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold to assign, review and decide (分派、审查、决定, R11, R48). */
final class DecisionGuards {
    private static final int NUMBER_LENGTH = 60;

    private DecisionGuards() {}

    static final Guard ASSIGNEE_OF_DEPARTMENT =
            onData("ASSIGNEE_UNKNOWN", "承办人是本部门的审批人员；指派他人、改派由部门负责人办理", DecisionGuards::assigneeFaults);

    static final Guard BY_ASSIGNEE = onCase(
            "NOT_ASSIGNEE",
            "由承办人出具",
            Reason.FORBIDDEN,
            attempt -> unless(
                    attempt.actor().account().equals(attempt.before().assignee()),
                    "",
                    "NOT_ASSIGNEE",
                    "本件的承办人是 " + attempt.before().assignee(),
                    "请由承办人出具意见，或者由部门负责人改派"));

    static final Guard OPINION_WRITTEN = onData(
            "OPINION_MISSING",
            "意见内容已填写",
            attempt -> unless(
                    isText(((ReviewData.GiveOpinion) attempt.data()).opinion()),
                    "/opinion",
                    "OPINION_MISSING",
                    "审查意见没有填写",
                    "请填写意见内容"));

    static final Guard SEPARATION_OF_DUTIES = onCase(
            "SEPARATION_OF_DUTIES",
            "受理人与决定人不是同一人（受审分离）",
            Reason.FORBIDDEN,
            attempt -> unless(
                    !attempt.actor().account().equals(attempt.before().acceptedBy()),
                    "",
                    "SEPARATION_OF_DUTIES",
                    "受理本件的人员不能作出决定",
                    "请由审批部门其他人员决定"));

    static final Guard REVIEWED = onCase(
            "NOT_REVIEWED",
            "至少有一条审查意见",
            Reason.CONFLICT,
            attempt -> unless(!attempt.before().opinions().isEmpty(), "", "NOT_REVIEWED", "还没有审查意见", "请先由承办人出具审查意见"));

    static final Guard PAPERS_SIGNED = onCase(
            "PAPERS_NOT_SIGNED",
            "纸质材料已由审批部门签收",
            Reason.CONFLICT,
            attempt -> unless(hasPapers(attempt.before()), "", "PAPERS_NOT_SIGNED", "纸质材料还没有由审批部门签收", "请先签收窗口移交的材料"));

    static final Guard SUPPLEMENTED = onCase(
            "SUPPLEMENT_PENDING",
            "没有待补齐的容缺材料",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().review().tolerance() != ToleranceState.PENDING_SUPPLEMENT,
                    "",
                    "SUPPLEMENT_PENDING",
                    "容缺的材料还没有补齐，模拟意见不能作为决定",
                    "请在材料补齐后作出决定"));

    static final Guard CLOCK_RUNS = onCase(
            "CLOCK_PAUSED",
            "办理时限没有中止",
            Reason.CONFLICT,
            attempt -> attempt.before().clock(ClockKind.PROMISE).openPauses().stream()
                    .map(reason -> PauseReason.valueOf(reason).title())
                    .map(title -> new Fault("", "CLOCK_PAUSED", "时限因“" + title + "”中止", "请先办结并恢复时限"))
                    .toList());

    static final Guard PROCEDURES_ENDED =
            onCase("CLOCK_PAUSED", "特别程序均已恢复", Reason.CONFLICT, attempt -> attempt.before().review().pauses().stream()
                    .filter(pause -> pause.to() == null)
                    .map(pause ->
                            new Fault("", "CLOCK_PAUSED", "“" + pause.reason().title() + "”还没有恢复", "请先办结并恢复时限"))
                    .toList());

    static final Guard APPROVAL_NUMBERED = onData("DECISION_INCOMPLETE", "结果编号、有效期填写正确", attempt -> {
        ReviewData.Approve said = (ReviewData.Approve) attempt.data();
        boolean numbered = isText(said.number()) && said.number().length() <= NUMBER_LENGTH;
        if (!numbered) {
            return unless(false, "/number", "DECISION_INCOMPLETE", "结果编号没有填写或过长", "请填写证照或文书编号");
        }
        return unless(
                said.validUntil() == null || isDate(said.validUntil()),
                "/validUntil",
                "DECISION_INCOMPLETE",
                "有效期截止日不是日期",
                "请按 2031-12-31 的格式填写，长期有效的留空");
    });

    static final Guard REJECTION_REASONED = onData("DECISION_INCOMPLETE", "不予许可写明理由、法律依据和救济途径", attempt -> {
        ReviewData.Reject said = (ReviewData.Reject) attempt.data();
        return unless(
                isText(said.reason()) && isText(said.legalBasis()) && isText(said.remedy()),
                "/reason",
                "DECISION_INCOMPLETE",
                "没有写明理由、法律依据或者救济途径",
                "请补写后再提交");
    });

    private static List<Fault> assigneeFaults(Attempt attempt) {
        String account = ((ReviewData.Assign) attempt.data()).account();
        Actor actor = attempt.actor();
        boolean toSelf = account == null || account.equals(actor.account());
        if (toSelf && attempt.before().assignee() == null) {
            return List.of();
        }
        if (!actor.is(Role.DEPARTMENT_HEAD)) {
            return unless(false, "/account", "ASSIGNEE_FORBIDDEN", "指派他人或改派由部门负责人办理", "请联系部门负责人");
        }
        boolean colleague = toSelf
                || attempt.answers()
                        .colleague()
                        .filter(other ->
                                other.unit().equals(attempt.before().matter().agency()))
                        .filter(other -> other.is(Role.APPROVER) || other.is(Role.DEPARTMENT_HEAD))
                        .isPresent();
        return unless(colleague, "/account", "ASSIGNEE_UNKNOWN", "“" + account + "”不是本部门的审批人员", "请从本部门审批人员中选择");
    }

    private static boolean hasPapers(CaseRecord before) {
        return !before.papers().isHeldBy(CustodyState.AT_WINDOW)
                && !before.papers().isHeldBy(CustodyState.IN_TRANSIT);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }
}
