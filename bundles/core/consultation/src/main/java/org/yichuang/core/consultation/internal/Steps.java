// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Staff;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.ConsultStep;
import org.yichuang.ports.consultation.Consultation.Next;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * The one table of what may be done to a consultation: by whom, in which states, and what else may stand in the way. Who is
 * refused by one of the first two is not offered the step; the last says why it has to wait.
 */
final class Steps {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Guard FREE = (row, now) -> Optional.empty();
    private static final Guard NOT_CLOSED = in(ConsultState.OPEN, ConsultState.TRANSFERRED, ConsultState.ANSWERED);

    private final Staff staff;
    private final Telling telling;
    private final List<Rule> table;

    Steps(Staff staff, Telling telling) {
        this.staff = staff;
        this.telling = telling;
        table = List.of(
                new Rule(
                        ConsultStep.ANSWER,
                        Access::answers,
                        Access::answering,
                        in(ConsultState.OPEN, ConsultState.TRANSFERRED),
                        FREE),
                new Rule(ConsultStep.TRANSFER, Access::isFirstOrClaims, Access::first, in(ConsultState.OPEN), FREE),
                new Rule(
                        ConsultStep.GIVE_BACK,
                        Access::isAskedDepartment,
                        row -> "退回由转办到的部门办理",
                        in(ConsultState.TRANSFERRED),
                        FREE),
                new Rule(ConsultStep.CLOSE, Access::isFirst, Access::first, in(ConsultState.ANSWERED), FREE),
                new Rule(ConsultStep.CLAIM, Access::isAskedThere, row -> "认领由本地区的导办、窗口人员办理", Steps::unclaimed, FREE),
                new Rule(
                        ConsultStep.TELL_AGAIN,
                        Access::isFirst,
                        Access::first,
                        in(ConsultState.ANSWERED),
                        (row, now) -> telling.refusesAgain(row)),
                new Rule(
                        ConsultStep.URGE,
                        Access::urges,
                        row -> "催办由本地区的导办、窗口人员或者督查人员办理",
                        in(ConsultState.TRANSFERRED),
                        Steps::late),
                new Rule(
                        ConsultStep.HAND_OVER,
                        Access::handsOver,
                        row -> "移交他人由督查人员或者首问责任人所在单位的负责人办理",
                        NOT_CLOSED,
                        FREE),
                new Rule(
                        ConsultStep.TAKE_OVER,
                        Access::takesOver,
                        row -> "接手由首问责任人同单位的导办、窗口人员办理，其他情况请督查人员移交",
                        NOT_CLOSED,
                        (row, now) -> present(row)));
    }

    /** Refuses what the table does not allow: first who may not, whatever else there is. */
    void require(ConsultStep step, ConsultRow row, Actor actor, Instant now) {
        Rule rule = table.stream().filter(one -> one.step == step).findFirst().orElseThrow();
        if (!rule.by.test(actor, row)) {
            throw new Refusal(Reason.FORBIDDEN, "FORBIDDEN", rule.who.apply(row));
        }
        rule.stands.refuses(row, now).or(() -> rule.guard.refuses(row, now)).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Returns what somebody may do, in the order in which it is offered. */
    List<Next> next(ConsultRow row, Actor actor, Instant now) {
        return table.stream()
                .filter(rule -> rule.by.test(actor, row))
                .filter(rule -> rule.stands.refuses(row, now).isEmpty())
                .map(rule -> new Next(
                        rule.step,
                        rule.guard.refuses(row, now).map(Refusal::getMessage).stream()
                                .toList()))
                .toList();
    }

    /** Tells whether the account of the first responsible is disabled. */
    boolean isAbsent(ConsultRow row) {
        return row.state() != ConsultState.CLOSED
                && row.people().isClaimed()
                && staff.find(row.people().first()).isEmpty();
    }

    private static Guard in(ConsultState... states) {
        return (row, now) -> Arrays.asList(states).contains(row.state())
                ? Optional.empty()
                : refusal("CONSULTATION_STATE", "本件现在是“" + row.state().title() + "”，不能这样办理：请刷新后再试");
    }

    private static Optional<Refusal> unclaimed(ConsultRow row, Instant now) {
        return row.people().isClaimed()
                ? refusal("ALREADY_CLAIMED", "本件的首问责任人是 " + row.people().firstName() + "，不用再认领：请刷新后查看")
                : Optional.empty();
    }

    private static Optional<Refusal> late(ConsultRow row, Instant now) {
        if (now.toEpochMilli() <= row.due()) {
            return refusal("NOT_LATE", "部门的答复期限还没有到：到期没有答复的再催办");
        }
        Long before = row.term().urgedAt();
        return before != null && Instant.ofEpochMilli(before).plus(A_DAY).isAfter(now)
                ? refusal("URGED_TODAY", "一天之内已经催办过：请等部门答复，明天再催办")
                : Optional.empty();
    }

    private Optional<Refusal> present(ConsultRow row) {
        return isAbsent(row)
                ? Optional.empty()
                : refusal(
                        "FIRST_RESPONSIBLE_PRESENT",
                        "首问责任人 " + row.people().firstName() + " 的账号没有停用：请由其办理，不在岗的请督查人员移交");
    }

    private static Optional<Refusal> refusal(String code, String message) {
        return Optional.of(new Refusal(Reason.CONFLICT, code, message));
    }

    /**
     * One line of the table.
     *
     * @param by who may, by his roles and his part in it
     * @param who what somebody else is told
     * @param stands whether it is the time of this step at all
     * @param guard what may stand in the way then
     */
    private record Rule(
            ConsultStep step,
            BiPredicate<Actor, ConsultRow> by,
            Function<ConsultRow, String> who,
            Guard stands,
            Guard guard) {}

    /** Refuses a step, or does not. */
    private interface Guard {
        Optional<Refusal> refuses(ConsultRow row, Instant now);
    }
}
