// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

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
            NEARLY_DUE("临期"),
            OVERDUE("超期"),
            HAND_OVER_LATE("材料未当日移交"),
            CONFIRMATION_LATE("确认超时"),
            PRE_REVIEW_LATE("预审超时"),
            PAUSE_LATE("特别程序超过预计结束日"),
            JOINT_LATE("联办答复超时"),
            SUPERVISION_LATE("督办答复超时"),
            RESULT_LATE("出件超时");

            private final String title;

            Kind(String title) {
                this.title = title;
            }

            /** Returns the Chinese name. */
            public String title() {
                return title;
            }
        }
    }

    /** 时限重算: the calendar was changed, and the due dates of the open clocks with it (§4.5). */
    record Recount(String calendar) implements OversightData {}

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
