// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;
import org.yichuang.api.casework.IntakeChannel;

/** What an action says: one record for each {@link ActionType}. */
public sealed interface ActionData {

    /**
     * T1 建档: makes a case.
     *
     * @param matter code of the matter, which must be offered
     * @param window number of the window it comes in at
     * @param channel on which way it comes in
     * @param filing what is filed so far
     */
    record Draft(String matter, String window, IntakeChannel channel, Filing filing) implements ActionData {}

    /** T1 暂存: replaces what is filed. */
    record Save(Filing filing) implements ActionData {}

    /**
     * T5 现场收件: the clerk has gone through the review points.
     *
     * @param findings one for every review point of every material that is asked (R35)
     */
    record Receive(List<Finding> findings) implements ActionData {}

    /**
     * T6 一次性补正告知: everything that is missing or wrong, at once and only once.
     *
     * @param items what to correct; not empty
     * @param way how to hand it in
     */
    record RequestCorrection(List<CorrectionItem> items, String way) implements ActionData {}

    /**
     * T7 补正: replaces what is filed by the corrected state.
     *
     * @param filing all of it, not only what changed
     * @param findings review findings as in {@link Receive}
     */
    record AnswerCorrection(Filing filing, List<Finding> findings) implements ActionData {}

    /**
     * T11 不予受理.
     *
     * @param ground one of the matter's grounds
     * @param reason what that means in this case
     * @param remedy where the applicant may object (救济途径)
     */
    record Refuse(String ground, String reason, String remedy) implements ActionData {}

    /** T12 受理; {@code note} may be {@code null}. */
    record Accept(String note) implements ActionData {}

    /** T14 移交: the actor hands the pouch over; {@code items} is what is in it. */
    record SendPapers(List<PaperItem> items) implements ActionData {}

    /** T14 签收: the actor has counted the pouch; {@code items} must equal what was sent. */
    record SignPapers(List<PaperItem> items) implements ActionData {}

    /** T15 分派: the case goes to an approver of the department; {@code account} is {@code null} for the actor himself. */
    record Assign(String account) implements ActionData {}

    /** 审查意见 (R48): {@code agree} is what the reviewer proposes. */
    record GiveOpinion(boolean agree, String opinion) implements ActionData {}

    /**
     * T25 准予.
     *
     * @param opinion opinion of who decides
     * @param number number of the certificate or document that results
     * @param validUntil last day it holds as {@code yyyy-MM-dd}, or {@code null} if it has no term
     */
    record Approve(String opinion, String number, String validUntil) implements ActionData {}

    /** T26 不予许可: with reason, legal basis and remedy. */
    record Reject(String reason, String legalBasis, String remedy) implements ActionData {}

    /** T28 转出件: result and papers go to the issuing window; after T29 this is T43 重新出件. */
    record SendResult(List<PaperItem> items, String note) implements ActionData {}

    /** T29 不予接收: the result differs from what was accepted; {@code differences} is not empty. */
    record ReturnResult(List<Difference> differences) implements ActionData {}

    /**
     * T30 办结告知: the issuing clerk has verified the result and told the applicant.
     *
     * @param checked fields that were compared and are equal; all of {@link CaseView.Result#fields()}
     * @param items what was counted into the issuing window
     * @param told how the applicant was told, such as 电话
     * @param person who was spoken to
     */
    record Notify(List<String> checked, List<PaperItem> items, String told, String person) implements ActionData {}

    /**
     * T32 领取: the result is handed out.
     *
     * @param receiver who received it
     * @param identityChecked whether identity or mandate was verified; must be true
     * @param signature file with the signed receipt, or {@code null} if it stays on paper
     */
    record Deliver(Receiver receiver, boolean identityChecked, String signature) implements ActionData {}

    /** T27 撤回: the applicant asked for it. */
    record Withdraw(String reason) implements ActionData {}

    /** Personal data is shown in full. */
    record Unmask(String reason) implements ActionData {}

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

    /**
     * Papers in a pouch, counted.
     *
     * @param name what it is
     * @param originals how many originals
     * @param copies how many copies
     */
    record PaperItem(String name, int originals, int copies) {}

    /**
     * A field in which the result differs.
     *
     * @param field name of the field
     * @param expected what was accepted
     * @param actual what the result says
     */
    record Difference(String field, String expected, String actual) {}

    /**
     * Who received a result.
     *
     * @param name name
     * @param idNumber identity number
     * @param agent whether it is an agent with a mandate
     */
    record Receiver(String name, String idNumber, boolean agent) {}
}
