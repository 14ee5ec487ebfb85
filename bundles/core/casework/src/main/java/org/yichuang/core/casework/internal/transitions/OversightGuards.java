// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.Desks;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.problem.Reason;

/** What must hold to urge, order, answer and alert (催办、督办、答复、预警、插件, T36, T37). */
final class OversightGuards {
    /** A year of four digits: of days further off no moment can be counted, and the case could not be written. */
    private static final int DAY_LENGTH = "2031-12-31".length();

    private static final Duration A_DAY = Duration.ofDays(1);

    private OversightGuards() {}

    static final Guard URGED_ONCE_A_DAY = onCase(
            "URGED_TODAY",
            "距上次催办已满一天",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().issue().orders().stream()
                            .filter(order -> order.answerBy() == null)
                            .noneMatch(order -> order.at().plus(A_DAY).isAfter(attempt.at())),
                    "",
                    "URGED_TODAY",
                    "一天之内已经催办过",
                    "请等承办部门处理，明天再催办；紧急的可以督办"));

    static final Guard DEMAND_WRITTEN = onData("DEMAND_MISSING", "写明要求", attempt -> {
        String text = attempt.data() instanceof OversightData.Urge urge
                ? urge.text()
                : attempt.data() instanceof OversightData.Supervise order
                        ? order.text()
                        : ((OversightData.AnswerSupervision) attempt.data()).text();
        return unless(isText(text), "/text", "DEMAND_MISSING", "没有填写内容", "请填写内容");
    });

    static final Guard ANSWER_DAY_AHEAD = onData(
            "ANSWER_DAY_WRONG",
            "答复期限是今天或以后的日期",
            attempt -> unless(
                    isAhead(((OversightData.Supervise) attempt.data()).answerBy(), attempt),
                    "/answerBy",
                    "ANSWER_DAY_WRONG",
                    "答复期限不是日期，或者已经过去",
                    "请按 2031-12-31 的格式填写今天或以后的日期"));

    static final Guard ORDER_OPEN = onCase(
            "NO_ORDER_OPEN",
            "有未答复的督办",
            Reason.CONFLICT,
            attempt -> unless(attempt.before().issue().openOrder() != null, "", "NO_ORDER_OPEN", "没有待答复的督办", "不需要答复"));

    static final Guard ORDER_FOR_THIS_DESK = onCase(
            "ORDER_OF_OTHERS",
            "督办的是本岗位：受理之前的窗口、受理之后的部门",
            Reason.FORBIDDEN,
            attempt -> unless(
                    isDepartment(attempt.role()) == Desks.isOrderForDepartment(attempt.before()),
                    "",
                    "ORDER_OF_OTHERS",
                    Desks.isOrderForDepartment(attempt.before()) ? "督办的是审批部门" : "督办的是窗口",
                    "请由被督办的一方答复"));

    static final Guard ALERTED_ONCE = onData("ALERTED_ALREADY", "同一情况只预警一次", attempt -> {
        OversightData.Alert said = (OversightData.Alert) attempt.data();
        boolean isNew = said.kind() != null
                && isText(said.text())
                && attempt.before().issue().alerts().stream()
                        .noneMatch(alert ->
                                alert.kind() == said.kind() && alert.text().equals(said.text()));
        return unless(isNew, "/text", "ALERTED_ALREADY", "没有写明情况，或者这一情况已经预警过", "不需要重复预警");
    });

    static final Guard CLOCK_OPEN = onCase(
            "NO_CLOCK_OPEN",
            "有正在计算的时限",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().clocks().values().stream().anyMatch(CaseClock::isOpen),
                    "",
                    "NO_CLOCK_OPEN",
                    "没有正在计算的时限",
                    "不需要重算"));

    static final Guard HANDLER_NEWS = onData("HANDLER_KNOWN", "插件离开、恢复各报告一次", attempt -> {
        OversightData.ReportHandler said = (OversightData.ReportHandler) attempt.data();
        Instant known = attempt.before().issue().handlerGoneAt();
        boolean gone = said.state() == HandlerState.HANDLER_UNAVAILABLE
                && known == null
                && said.since() != null
                && !said.since().isAfter(attempt.at());
        boolean back = said.state() == HandlerState.AVAILABLE && known != null && said.since() == null;
        return unless(gone || back, "/state", "HANDLER_KNOWN", "插件的这一情况已经报告，或者没有写明自何时起", "不需要重复报告");
    });

    private static boolean isDepartment(Role role) {
        return role == Role.APPROVER || role == Role.DEPARTMENT_HEAD;
    }

    /** Days are those of the hall; by the time of Greenwich the check is never too strict, wherever the hall is in China. */
    private static boolean isAhead(String day, Attempt attempt) {
        try {
            return day != null
                    && day.length() == DAY_LENGTH
                    && !LocalDate.parse(day)
                            .isBefore(attempt.at().atOffset(ZoneOffset.UTC).toLocalDate());
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }
}
