// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.function.Function;
import java.util.function.Predicate;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.problem.Reason;

/** What must hold of the people who work on a case (人员资格、首问责任人、移交, R31, R33, T35, T42). */
final class StaffGuards {
    private StaffGuards() {}

    static final Guard QUALIFIED = new Guard(
            "NOT_QUALIFIED",
            "事项要求的，收件受理人员有该事项的上岗资格",
            Reason.FORBIDDEN,
            true,
            attempt -> unless(
                    !attempt.rules().matter().procedure().qualifiedClerks()
                            || attempt.answers().qualified(),
                    "",
                    "NOT_QUALIFIED",
                    "您还没有办理该事项的上岗资格，或者资格已过期",
                    "请由有资格的人员收件受理，或者考试合格后由安全管理员登记"));

    static final Guard REASON_GIVEN = onData("REASON_MISSING", "写明理由", attempt -> {
        String reason = attempt.data() instanceof IntakeData.AllowCorrection allow
                ? allow.reason()
                : attempt.data() instanceof OversightData.HandOver handOver
                        ? handOver.reason()
                        : ((OversightData.ChangeFirstResponsible) attempt.data()).reason();
        return unless(isText(reason), "/reason", "REASON_MISSING", "没有写明理由", "请填写理由");
    });

    static final Guard TO_HALL_CLERK = colleague(
            "本地区综窗受理人员",
            attempt -> other ->
                    other.is(Role.WINDOW_CLERK) && attempt.before().region().equals(other.region()));

    static final Guard TO_APPROVER = colleague(
            "本部门审批人员",
            attempt -> other -> (other.is(Role.APPROVER) || other.is(Role.DEPARTMENT_HEAD))
                    && attempt.before().matter().agency().equals(other.unit())
                    && attempt.before().region().equals(other.region()));

    private static Guard colleague(String title, Function<Attempt, Predicate<Actor>> fits) {
        return onData(
                "ACCOUNT_UNKNOWN",
                "接手人是" + title,
                attempt -> unless(
                        attempt.answers()
                                .colleague()
                                .filter(fits.apply(attempt))
                                .isPresent(),
                        "/account",
                        "ACCOUNT_UNKNOWN",
                        "接手人不是" + title + "，或者账号已停用",
                        "请从" + title + "中选择"));
    }
}
