// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.DeliveryChoice;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.problem.Reason;

/** What must hold to send a result, to hand it over online, and to give up waiting for its owner (T31–T33, R63–R66). */
final class DeliveryGuards {
    private static final Set<IntakeChannel> ONLINE =
            EnumSet.of(IntakeChannel.ONLINE, IntakeChannel.APP, IntakeChannel.SELF_SERVICE);
    private static final int REMINDERS = TimerPlan.REMINDERS;

    private DeliveryGuards() {}

    static final Guard NOT_DISPATCHED = onCase(
            "ON_THE_WAY",
            "结果没有交寄在途",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().delivery() != DeliveryState.DISPATCHED,
                    "",
                    "ON_THE_WAY",
                    "结果已经交寄，正在寄递途中",
                    "请等待签收；被退回后可以再次寄送或者到窗口领取"));

    static final Guard COURIER_OFFERED = onCase(
            "COURIER_NOT_OFFERED",
            "该事项可以寄送结果",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.rules().matter().procedure().delivery().contains(DeliveryMethod.COURIER),
                    "",
                    "COURIER_NOT_OFFERED",
                    "该事项的结果不能寄送",
                    "请通知申请人到窗口领取"));

    static final Guard SOMETHING_TO_SEND = onCase(
            "NOTHING_TO_SEND",
            "出件窗口持有纸质结果",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().papers().isHeldBy(CustodyState.AT_ISSUING_WINDOW),
                    "",
                    "NOTHING_TO_SEND",
                    "出件窗口没有本件的纸质结果",
                    "请核对材料在谁手中"));

    static final Guard ONLINE_OFFERED = onCase(
            "ONLINE_NOT_OFFERED",
            "该事项可以网上送达",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.rules().matter().procedure().delivery().contains(DeliveryMethod.ONLINE),
                    "",
                    "ONLINE_NOT_OFFERED",
                    "该事项的结果不能网上送达",
                    "请通知申请人领取，或者寄送"));

    static final Guard ONLINE_CHOSEN = onCase("ONLINE_NOT_CHOSEN", "申请人从网上申请并选择网上送达", Reason.CONFLICT, attempt -> {
        DeliveryChoice choice = attempt.filing().delivery();
        return unless(
                ONLINE.contains(attempt.before().channel())
                        && choice != null
                        && choice.method() == DeliveryMethod.ONLINE,
                "",
                "ONLINE_NOT_CHOSEN",
                "申请人不是从网上申请，或者没有选择网上送达",
                "请通知申请人领取，或者寄送");
    });

    static final Guard WINDOW_DECIDES = onCase(
            "WINDOW_NOT_AUTHORIZED",
            "即办件，且已授权窗口办理",
            Reason.FORBIDDEN,
            attempt -> unless(
                    attempt.rules().matter().handling() == HandlingClass.INSTANT
                            && attempt.rules().matter().windowAuthorized(),
                    "",
                    "WINDOW_NOT_AUTHORIZED",
                    "该事项没有授权窗口当场办结",
                    "请由审批部门转出件，经出件窗口送达"));

    static final Guard WHERE_DECIDED =
            onCase("NOT_DECIDED_HERE", "由作出决定的一方转出：部门，或者授权当场决定的窗口", Reason.FORBIDDEN, attempt -> {
                boolean window = attempt.role() == Role.WINDOW_CLERK;
                return unless(
                        window == attempt.before().decision().atWindow(),
                        "",
                        "NOT_DECIDED_HERE",
                        window ? "本件由部门决定，结果在部门" : "本件由窗口当场决定，结果在窗口",
                        window ? "请由审批部门转出件" : "请由窗口送达或者转出件");
            });

    static final Guard FILED_UNCOLLECTED = onCase(
            "NOT_FILED",
            "结果因无人领取已归档",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().delivery() == DeliveryState.RETURNED
                            && attempt.before().papers().isHeldBy(CustodyState.ARCHIVED),
                    "",
                    "NOT_FILED",
                    "本件没有归档待领的结果",
                    "结果已经送达的，见出件登记"));

    static final Guard LIES_UNCOLLECTED = onCase("NOT_UNCOLLECTED", "领取时限已过而无人领取", Reason.CONFLICT, attempt -> {
        CaseClock collection = attempt.before().clock(ClockKind.COLLECTION);
        return unless(
                collection.due() != null && attempt.at().isAfter(collection.due()),
                "",
                "NOT_UNCOLLECTED",
                "领取时限还没有过",
                "请等待申请人领取");
    });

    static final Guard REMINDERS_LEFT = onCase(
            "REMINDED_ENOUGH",
            "催领不超过 " + REMINDERS + " 次",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().issue().reminders() < REMINDERS,
                    "",
                    "REMINDED_ENOUGH",
                    "已经催领 " + REMINDERS + " 次",
                    "请办理无人领取归档"));

    static final Guard REMINDED_ENOUGH = onCase(
            "NOT_REMINDED",
            "已经催领 " + REMINDERS + " 次",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().issue().reminders() >= REMINDERS,
                    "",
                    "NOT_REMINDED",
                    "催领还不到 " + REMINDERS + " 次",
                    "请等待平台按期催领"));

    static final Guard ARCHIVAL_REASONED = onData(
            "REASON_MISSING",
            "写明理由",
            attempt -> unless(
                    isText(((IssueData.ArchiveResult) attempt.data()).reason()),
                    "/reason",
                    "REASON_MISSING",
                    "没有写明理由",
                    "请填写理由"));
}
