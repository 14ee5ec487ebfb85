// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.ReviewFacet.PauseInterval;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold to pause, resume and extend the promise (特别程序、延期, R55, T17–T19). */
final class ProcedureGuards {

    /** Longest extension in days: ten working days by the law; calendar days, which are shorter, no more of them. */
    private static final int LONGEST_EXTENSION = 10;

    /** An open pause of many years is a slip of the pen. */
    private static final int LONGEST_PAUSE_YEARS = 2;

    private ProcedureGuards() {}

    static final Guard ASSIGNEE_OR_HEAD = onCase(
            "NOT_ASSIGNEE",
            "由承办人或者部门负责人办理",
            Reason.FORBIDDEN,
            attempt -> unless(
                    attempt.before().assignee() == null
                            || attempt.role() != Role.APPROVER
                            || attempt.actor().account().equals(attempt.before().assignee()),
                    "",
                    "NOT_ASSIGNEE",
                    "本件的承办人是 " + attempt.before().assignee(),
                    "请由承办人办理，或者由部门负责人改派"));

    static final Guard PAUSE_OF_MATTER = onData("PAUSE_UNKNOWN", "特别程序属于该事项", attempt -> {
        PauseReason reason = ((ReviewData.Pause) attempt.data()).reason();
        return unless(
                reason != null && attempt.rules().matter().pauses().contains(reason),
                "/reason",
                "PAUSE_UNKNOWN",
                "该事项没有规定这一特别程序",
                "请从该事项的特别程序中选择");
    });

    static final Guard PAUSE_NOT_OPEN = conflict("PAUSE_OPEN", "没有同一事由的中止尚未恢复", attempt -> {
        PauseReason reason = ((ReviewData.Pause) attempt.data()).reason();
        return unless(
                attempt.before().review().pauses().stream().noneMatch(isOpen(reason)),
                "/reason",
                "PAUSE_OPEN",
                "“" + reason.title() + "”已经中止，还没有恢复",
                "请先恢复，或者选择其他特别程序");
    });

    static final Guard PAUSE_DESCRIBED = onData("PAUSE_INCOMPLETE", "写明事由和将来的预计结束日", attempt -> {
        ReviewData.Pause said = (ReviewData.Pause) attempt.data();
        return unless(
                isText(said.detail()) && isAhead(said.expectedEnd(), attempt),
                "/expectedEnd",
                "PAUSE_INCOMPLETE",
                "没有写明事由，或者预计结束日不是将来两年内的日期",
                "请写明事由，并按 2026-12-31 的格式填写预计结束日");
    });

    static final Guard SOMETHING_PAUSED = onCase(
            "NOT_PAUSED",
            "有尚未恢复的特别程序",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().review().pauses().stream().anyMatch(pause -> pause.to() == null),
                    "",
                    "NOT_PAUSED",
                    "本件没有尚未恢复的特别程序",
                    "无需恢复"));

    static final Guard PAUSE_OPEN = conflict("NOT_PAUSED", "恢复的是尚未恢复的特别程序", attempt -> {
        PauseReason reason = ((ReviewData.Resume) attempt.data()).reason();
        return unless(
                attempt.before().review().pauses().stream().anyMatch(isOpen(reason)),
                "/reason",
                "NOT_PAUSED",
                "没有以这一事由中止",
                "请选择尚未恢复的特别程序");
    });

    static final Guard CONCLUSION_WRITTEN = onData("CONCLUSION_MISSING", "写明结论，报告已上传", attempt -> {
        ReviewData.Resume said = (ReviewData.Resume) attempt.data();
        boolean stored =
                said.report() == null || !attempt.answers().unknownFiles().contains(said.report());
        return unless(
                isText(said.conclusion()) && stored,
                stored ? "/conclusion" : "/report",
                "CONCLUSION_MISSING",
                "没有写明结论，或者报告文件不存在、不是由您上传",
                "请写明结论，报告重新上传后再提交");
    });

    static final Guard EXTENDABLE = onCase("NOT_EXTENDABLE", "承诺时限以日计算，可以延长", Reason.CONFLICT, attempt -> {
        Limit limit = attempt.before().clock(ClockKind.PROMISE).limit();
        return unless(
                limit != null && limit.unit() != LimitUnit.HOUR && limit.value() > 0,
                "",
                "NOT_EXTENDABLE",
                "以小时计算或者即时办结的时限不能延长",
                "请在时限内作出决定");
    });

    static final Guard EXTENSION_ONCE = onCase(
            "EXTENSION_TWICE",
            "没有延长过，也没有待批的延期",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().review().extension() == null
                            || Boolean.FALSE.equals(
                                    attempt.before().review().extension().granted()),
                    "",
                    "EXTENSION_TWICE",
                    "本件已经延长过，或者延期申请还没有批复",
                    "办理期限只能延长一次，请在时限内作出决定"));

    static final Guard CLOCK_RUNS_IN_TIME = onCase(
            "EXTENSION_TOO_LATE",
            "承诺时限正在计算，还没有超期",
            Reason.CONFLICT,
            attempt ->
                    unless(runsInTime(attempt), "", "EXTENSION_TOO_LATE", "承诺时限已经超期或者正在中止", "超期的不能再延长；正在中止的，恢复后再申请延期"));

    static final Guard EXTENSION_REASONED = onData("EXTENSION_INVALID", "延长 1 至 10 日，写明理由", attempt -> {
        ReviewData.ProposeExtension said = (ReviewData.ProposeExtension) attempt.data();
        return unless(
                said.days() >= 1 && said.days() <= LONGEST_EXTENSION && isText(said.reason()),
                "/days",
                "EXTENSION_INVALID",
                "延长的日数不在 1 至 10 之间，或者没有写明理由",
                "请填写日数和理由");
    });

    static final Guard EXTENSION_ASKED = onCase(
            "EXTENSION_NOT_ASKED",
            "有待批的延期申请",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().review().extension() != null
                            && attempt.before().review().extension().granted() == null,
                    "",
                    "EXTENSION_NOT_ASKED",
                    "没有待批的延期申请",
                    "请先由承办人申请延期"));

    static final Guard OTHER_THAN_WHO_ASKED = onCase(
            "SAME_HAND",
            "批准人不是申请延期的人",
            Reason.FORBIDDEN,
            attempt -> unless(
                    attempt.before().review().extension() == null
                            || !attempt.actor()
                                    .account()
                                    .equals(attempt.before()
                                            .review()
                                            .extension()
                                            .account()),
                    "",
                    "SAME_HAND",
                    "延期是您自己申请的",
                    "请由本部门其他负责人批复"));

    static final Guard GRANTED_IN_TIME = conflict(
            "EXTENSION_TOO_LATE",
            "同意延期的，承诺时限正在计算，还没有超期",
            attempt -> unless(
                    !((ReviewData.DecideExtension) attempt.data()).granted() || runsInTime(attempt),
                    "/granted",
                    "EXTENSION_TOO_LATE",
                    "承诺时限已经超期或者正在中止，不能再同意延长",
                    "请不同意延期，或者在恢复时限后再批复"));

    private static boolean runsInTime(Attempt attempt) {
        CaseClock promise = attempt.before().clock(ClockKind.PROMISE);
        return promise.state() == ClockState.RUNNING && !attempt.at().isAfter(promise.due());
    }

    private static Predicate<PauseInterval> isOpen(PauseReason reason) {
        return pause -> pause.to() == null && pause.reason() == reason;
    }

    private static Guard conflict(String code, String title, java.util.function.Function<Attempt, List<Fault>> check) {
        return new Guard(code, title, Reason.CONFLICT, true, check);
    }

    /** A day is in the future if it has not begun anywhere in the country when the action happens. */
    private static boolean isAhead(String text, Attempt attempt) {
        LocalDate today = attempt.at().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            return day.isAfter(today) && day.isBefore(today.plusYears(LONGEST_PAUSE_YEARS));
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }
}
