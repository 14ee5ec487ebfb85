// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;
import org.yichuang.api.casework.IntakeChannel;

/** What is said from the first draft to the acceptance (收件、预审、补正、确认、受理). */
public sealed interface IntakeData extends ActionData {

    /**
     * T1 建档: makes a case.
     *
     * @param matter code of the matter, which must be offered
     * @param window number of the window it comes in at
     * @param channel on which way it comes in
     * @param filing what is filed so far
     * @param link the closed case that this one corrects or revokes (T34), or {@code null} for most cases
     */
    record Draft(String matter, String window, IntakeChannel channel, Filing filing, Link link) implements IntakeData {}

    /**
     * T34 依职权立案: the department itself takes up what it has decided, to correct or revoke it (行政许可法第六十九条). What
     * was filed is copied from the closed case; nothing is handed in.
     *
     * @param link the closed case
     * @param reason why, and on which legal basis
     */
    record OpenExOfficio(Link link, String reason) implements IntakeData {}

    /** T1 暂存: replaces what is filed. */
    record Save(Filing filing) implements IntakeData {}

    /** T2 网上提交: the applicant, who was identified, submits the draft by his channel (R10, R34). */
    record Submit() implements IntakeData {}

    /**
     * T3 邮寄预受理: a parcel came in.
     *
     * @param trackingNo number of the parcel (运单号)
     * @param sender who sent it
     * @param items what was in it, counted
     */
    record RegisterParcel(
            @Title("运单号") String trackingNo,
            @Title("寄件人") String sender,
            @Title("清点内容") List<PaperData.PaperItem> items)
            implements IntakeData {}

    /**
     * T4 预审通过 (R46): what was filed online or by post is received; {@code findings} as in {@link Receive}. Papers that it
     * lists are in the hands of the window from now on.
     */
    record PassPreReview(List<Finding> findings) implements IntakeData {}

    /**
     * T4 窗口核验身份 (R91): the clerk has looked at the identity card of who filed online and could not be checked there.
     *
     * @param way what he looked at
     */
    record SeeIdentity(@Title("核验方式（所看证件）") String way) implements IntakeData {}

    /**
     * R96 调取共享数据: what registers gave is taken into the case: materials that a certificate or a shared record covers need
     * not be handed in.
     *
     * @param query number of the query
     */
    record UseRegisters(@Title("查询编号") String query) implements IntakeData {}

    /**
     * T5 现场收件: the clerk has gone through the review points.
     *
     * @param findings one for every review point of every material that is asked (R35)
     */
    record Receive(List<Finding> findings) implements IntakeData {}

    /** 形式审查 (R35): replaces the findings of a received case. */
    record Review(List<Finding> findings) implements IntakeData {}

    /**
     * T6 一次性补正告知: everything that is missing or wrong, at once and only once.
     *
     * @param items what to correct; not empty
     * @param way how to hand it in
     */
    record RequestCorrection(List<CorrectionItem> items, String way) implements IntakeData {}

    /** T6: the supervisor allows one more correction notice; the reason is recorded as liability (R47). */
    record AllowCorrection(
            @Title(value = "再次告知的理由", as = Title.Input.LONG_TEXT)
            String reason) implements IntakeData {}

    /**
     * T7 补正: replaces the filing by the corrected state.
     *
     * @param filing all of it, not only what changed
     * @param findings review findings as in {@link Receive}; empty when the applicant answers by his channel
     */
    record AnswerCorrection(Filing filing, List<Finding> findings) implements IntakeData {}

    /** T8: the applicant is reminded before his time for the correction is over (催告). */
    record RemindCorrection() implements IntakeData {}

    /** T9 提请确认: what the department is asked, {@code null} for nothing but the confirmation. */
    record RequestConfirmation(
            @Title(value = "请部门注意", as = Title.Input.LONG_TEXT, optional = true)
            String question) implements IntakeData {}

    /**
     * T10 确认意见.
     *
     * @param agree whether the department agrees to the acceptance
     * @param opinion why
     * @param misjudged points that the window passed wrongly (R47); empty where the department agrees
     */
    record Confirm(
            @Title("同意受理") boolean agree,
            @Title(value = "意见", as = Title.Input.LONG_TEXT) String opinion,

            @Title(value = "窗口误记为符合的要点", as = Title.Input.REVIEW_POINTS, optional = true)
            List<MisjudgedPoint> misjudged)
            implements IntakeData, Verdict {
        public Confirm {
            misjudged = misjudged == null ? List.of() : List.copyOf(misjudged);
        }
    }

    /**
     * T11 不予受理.
     *
     * @param ground one of the matter's grounds
     * @param reason what that means in this case
     * @param remedy where the applicant may object (救济途径)
     */
    record Refuse(String ground, String reason, String remedy) implements IntakeData {}

    /** T12 受理; {@code note} may be {@code null}. */
    record Accept(String note) implements IntakeData {}

    /**
     * T13 容缺受理 (R42).
     *
     * @param missing keys of the materials that are to follow; all that are missing, each deferrable
     * @param signature file of the signed commitment (容缺受理承诺书), or {@code null}
     * @param signedOnPaper whether it is signed on paper, which the window keeps; there must be one of the two
     * @param note remark, or {@code null}
     */
    record AcceptTolerant(
            @Title(value = "容缺材料", as = Title.Input.MATERIAL)
            List<String> missing,

            @Title(value = "签字的承诺书", as = Title.Input.FILE, optional = true)
            String signature,

            @Title("承诺书在纸上签字，由窗口留存") boolean signedOnPaper,
            @Title(value = "备注", optional = true) String note)
            implements IntakeData {}

    /** T38 视为受理: five working days passed without a notice. */
    record DeemAccepted() implements IntakeData {}

    /** T24: the applicant is reminded before his time for what he promised is over (催告). */
    record RemindSupplement() implements IntakeData {}

    /**
     * T23 容缺补齐: materials that were promised come in.
     *
     * @param materials what was handed in
     * @param findings review findings for these materials
     */
    record Supply(List<MaterialItem> materials, List<Finding> findings) implements IntakeData {}

    /**
     * The closed case that a new one is about (T34).
     *
     * @param caseNo its number
     * @param kind what is to be done about it
     */
    record Link(String caseNo, Kind kind) {

        /** What a linked case is for. */
        public enum Kind {
            CORRECTION("更正"),
            REVOCATION("撤销");

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

    /**
     * What was found at one review point.
     *
     * @param material key of the material
     * @param point index of the review point, from 0
     * @param passed whether it is met
     * @param note remark, or {@code null}
     */
    record Finding(String material, int point, boolean passed, String note) {}

    /**
     * One thing to correct.
     *
     * @param material key of the material, or {@code null} if it is the form
     * @param problem what is missing or wrong
     * @param demand what to hand in
     */
    record CorrectionItem(String material, String problem, String demand) {}
}
