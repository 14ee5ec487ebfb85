// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import org.yichuang.api.casework.HandlerState;

/** What is said about a case rather than in it (撤回、督办、移交、预警、留痕). */
public sealed interface OversightData extends ActionData {

    /** T27 撤回: the applicant asked for it. */
    record Withdraw(String reason) implements OversightData {}

    /** T8, T24 逾期终止: a correction or a promised material never came. */
    record Lapse() implements OversightData {}

    /** T35 首问责任人变更. */
    record ChangeFirstResponsible(
            @Title(value = "新的首问责任人", as = Title.Input.ACCOUNT)
            String account,

            @Title(value = "理由", as = Title.Input.LONG_TEXT) String reason)
            implements OversightData {}

    /** T42 移交他人: another clerk works on the case from now on. */
    record HandOver(
            @Title(value = "接办人", as = Title.Input.ACCOUNT) String account,
            @Title(value = "理由", as = Title.Input.LONG_TEXT) String reason)
            implements OversightData {}

    /** T36 催办. */
    record Urge(
            @Title(value = "催办内容", as = Title.Input.LONG_TEXT)
            String text) implements OversightData {}

    /** T36 督办: an order of the supervisor that has to be answered by a day. */
    record Supervise(
            @Title(value = "督办内容", as = Title.Input.LONG_TEXT)
            String text,

            @Title(value = "答复期限", as = Title.Input.DATE) String answerBy)
            implements OversightData {}

    /** T36 督办答复. */
    record AnswerSupervision(
            @Title(value = "答复", as = Title.Input.LONG_TEXT) String text) implements OversightData {}

    /** T36 预警: the platform has found that something is late. */
    record Alert(@Title("预警种类") Kind kind, @Title("内容") String text) implements OversightData {

        /** What is late or in danger of it. */
        public enum Kind {
            NEARLY_DUE("临期", "提醒承办人在到期前办结，确有需要的办理延期"),
            OVERDUE("超期", "督办，限期作出决定"),
            HAND_OVER_LATE("材料未当日移交", "督促移交，由接收一方清点签收"),
            RESULT_HAND_OVER_LATE("结果未当日签收", "督促出件窗口核验、签收，或者退回"),
            RETURN_LATE("原件未当日退还", "通知申请人领取或者寄回，部门持有的移交窗口"),
            CONFIRMATION_LATE("确认超时", "督促部门答复是否同意受理"),
            PRE_REVIEW_LATE("预审超时", "督促窗口预审，或者移交其他窗口人员"),
            ACCEPTANCE_LATE("受理决定超时", "督促窗口作出受理或者不予受理的决定"),
            DEEMED("视为受理", "查明窗口为何没有按时告知，由部门分派承办"),
            PAUSE_LATE("特别程序超过预计结束日", "督促承办人恢复时限，附上报告"),
            JOINT_LATE("联办答复超时", "督促被征求意见的部门答复"),
            SUPERVISION_LATE("督办答复超时", "再次督办，或者移交他人办理"),
            RESULT_LATE("出件超时", "督促部门把结果转到出件窗口"),
            UNCOLLECTED("结果无人领取", "联系申请人领取或者寄送，仍无人领取的退回存档"),
            /** No action of this kind says so: the courier does. */
            CALL_OFF_REFUSED("取消寄递未成", "告知申请人包裹照常送达，送到、退回即消除"),
            /** No action of this kind says so: the report on the plug-in itself does, T37. */
            HANDLER_GONE("部门插件不可用", "联系系统管理员恢复插件；办件照常办理，确需中止时限的由承办人办理"),
            /** Somebody urged, and nothing was done since; no action says so, the urging itself does. */
            URGED("被催办", "尽快办理，办理了即消除");

            private final String title;
            private final String next;

            Kind(String title, String next) {
                this.title = title;
                this.next = next;
            }

            /** Returns the Chinese name. */
            public String title() {
                return title;
            }

            /** Returns what is to be done about it, in Chinese. */
            public String next() {
                return next;
            }
        }
    }

    /** 时限重算: the calendar was changed, and the due dates of the open clocks with it (§4.5). */
    record Recount(String calendar) implements OversightData {}

    /**
     * T37 插件离开、恢复: the plug-in that brought the matter was gone for longer than an upgrade takes, or is back.
     *
     * @param state whether it is there
     * @param since when it was last seen, or {@code null} if it is back
     */
    record ReportHandler(HandlerState state, Instant since) implements OversightData {}

    /** Personal data is shown in full. */
    record Unmask(String reason) implements OversightData {}

    /** Somebody who does not work on the case reads its scans and papers (查阅材料文书): once an hour, with the reason. */
    record ReadPapers(
            @Title(value = "理由", as = Title.Input.LONG_TEXT) String reason) implements OversightData {}

    /**
     * 个人信息到期删除: the time is over for which the case had to be kept (个人信息保护法第四十七条).
     *
     * @param retainedUntil last day of that time, as {@code yyyy-MM-dd}
     * @param orderedBy account of who ordered it, {@link org.yichuang.ports.accounts.Actor#PLATFORM} for the nightly round
     */
    record Erase(String retainedUntil, String orderedBy) implements OversightData {}
}
