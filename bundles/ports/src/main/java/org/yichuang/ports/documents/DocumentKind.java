// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

/**
 * Notices, slips and receipts that the platform renders (文书), in the order in which a case meets them (requirements §4.4).
 *
 * <p>What goes to the applicant carries the code by which he follows his case; what stays in the office does not.
 */
public enum DocumentKind {
    /** T44: a question that goes to the department. */
    CONSULTATION_SLIP("咨询转办单", "询", Audience.OFFICE),
    /** T2, T5: what was received, when and from whom. */
    RECEIPT_OF_FILING("申请材料接收回执", "收", Audience.APPLICANT),
    /** T3: a parcel with an application was registered. */
    POSTAL_REGISTRATION("邮寄申请预受理登记单", "邮", Audience.OFFICE),
    /** T3, R41: what became of an application by post. */
    POSTAL_RESULT("邮寄申请预受理结果告知书", "邮告", Audience.APPLICANT),
    /** T4, R46: what became of an application online. */
    PRE_REVIEW_RESULT("网上预审结果告知书", "预", Audience.APPLICANT),
    /** T9: the department, or the region that is competent, is asked to confirm. */
    CONFIRMATION_REQUEST("受理确认请求单", "请", Audience.OFFICE),
    /** T10: its answer. */
    CONFIRMATION_OPINION("受理确认意见单", "认", Audience.OFFICE),
    /** T6: everything that is missing or wrong, once. */
    CORRECTION_NOTICE("申请材料补齐补正通知书", "补", Audience.APPLICANT),
    /** T7: the corrected materials were received. */
    CORRECTION_RECEIPT("补正材料接收回执", "补收", Audience.APPLICANT),
    /** T11. */
    NON_ACCEPTANCE_DECISION("不予受理通知书", "不受", Audience.APPLICANT),
    /** T12, T13, T38: accepted, also with a commitment to supplement, also deemed accepted. */
    ACCEPTANCE_NOTICE("受理通知书", "受", Audience.APPLICANT),
    /** T13: what the applicant commits himself to hand in, and by when; in two copies. */
    TOLERANCE_COMMITMENT("容缺受理承诺书", "容", Audience.APPLICANT),
    /** T23: what was promised was handed in. */
    SUPPLEMENT_RECEIPT("容缺材料补齐回执", "齐", Audience.APPLICANT),
    /** T14, T28, T43: papers on their way, counted and signed for at every hop. */
    TRANSFER_SLIP("材料证照流转单", "流", Audience.OFFICE),
    /** T22: what the department would decide; never a result. */
    SIMULATION_OPINION("模拟审批意见单", "模", Audience.OFFICE),
    /** T39: another department is asked. */
    OPINION_REQUEST("征求意见函", "征", Audience.OFFICE),
    /** T39: its answer. */
    OPINION_REPLY("征求意见复函", "复", Audience.OFFICE),
    /** T17: the clock stands still for a special procedure. */
    SPECIAL_PROCEDURE_NOTICE("特殊程序（中止办理）告知书", "特", Audience.APPLICANT),
    /** T18: the clock goes on. */
    RESUMPTION_NOTICE("恢复办理告知书", "恢", Audience.APPLICANT),
    /** T19. */
    EXTENSION_NOTICE("延长办理期限通知书", "延", Audience.APPLICANT),
    /** T20. */
    PAYMENT_NOTICE("缴费通知书", "缴", Audience.APPLICANT),
    /** T21: the fee was paid. */
    PAYMENT_RECEIPT("缴费确认单", "票", Audience.APPLICANT),
    /** T40: the fee was waived or reduced. */
    FEE_WAIVER_RECORD("费用减免记录", "减", Audience.APPLICANT),
    /** T16, T25. */
    APPROVAL_DECISION("准予许可决定书", "准", Audience.APPLICANT),
    /** T16, T26. */
    REJECTION_DECISION("不予许可决定书", "不准", Audience.APPLICANT),
    /** T34: a decision is corrected or revoked. */
    RECTIFICATION_DECISION("更正决定书", "更", Audience.APPLICANT),
    /** T8, T24: the case ended because nothing came in time. */
    LAPSE_NOTICE("逾期终止办理告知书", "逾", Audience.APPLICANT),
    /** T27. */
    WITHDRAWAL_RECORD("撤回申请登记单", "撤", Audience.APPLICANT),
    /** T29: the issuing window does not take a result. */
    RESULT_RETURN_SLIP("出件核验退回单", "退", Audience.OFFICE),
    /** T30. */
    COMPLETION_NOTICE("办结告知书", "结", Audience.APPLICANT),
    /** T31: the result goes by courier. */
    DISPATCH_SLIP("寄递单", "寄", Audience.APPLICANT),
    /** T32: the result was received; stays in the file. */
    DELIVERY_RECEIPT("送达回证", "送", Audience.OFFICE),
    /** T32, R65: the entry of the register of what was issued. */
    ISSUE_REGISTER("出件登记单", "出", Audience.OFFICE),
    /** T41: originals went back to who handed them in. */
    ORIGINALS_RETURN_RECEIPT("原件退还签收单", "还", Audience.APPLICANT),
    /** T36. */
    SUPERVISION_ORDER("督办单", "督", Audience.OFFICE);

    /** Whom a document is for. */
    public enum Audience {
        /** 申请人 */
        APPLICANT,
        /** 机关内部 */
        OFFICE
    }

    private final String title;
    private final String sign;
    private final Audience audience;

    DocumentKind(String title, String sign, Audience audience) {
        this.title = title;
        this.sign = sign;
        this.audience = audience;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }

    /** Returns the character by which numbers of this kind are told apart (文号代字). */
    public String sign() {
        return sign;
    }

    /** Returns whom it is for. */
    public Audience audience() {
        return audience;
    }
}
