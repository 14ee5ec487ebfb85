// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;
import org.yichuang.api.matter.PauseReason;

/** What is said between acceptance and decision (分派、审查、特别程序、联办、决定). */
public sealed interface ReviewData extends ActionData {

    /** T15 分派: the case goes to an approver of the department; {@code account} is {@code null} for the actor himself. */
    record Assign(String account) implements ReviewData {}

    /**
     * 审查意见 (R48).
     *
     * @param agree what the reviewer proposes
     * @param opinion his reasons
     * @param misjudged points that the window passed wrongly (R47); empty where he agrees
     */
    record GiveOpinion(boolean agree, String opinion, List<MisjudgedPoint> misjudged) implements ReviewData, Verdict {
        public GiveOpinion {
            misjudged = misjudged == null ? List.of() : List.copyOf(misjudged);
        }
    }

    /** T22 模拟审批 (R52): what would be decided were the promised materials there; it can never be issued. */
    record Simulate(
            @Title("拟准予") boolean agree,

            @Title(value = "模拟意见", as = Title.Input.LONG_TEXT)
            String opinion) implements ReviewData {}

    /** T24 恢复容缺资格 (R42): the supervisor gives an applicant who broke a promise his tolerance back. */
    record RepairTolerance(
            @Title(value = "恢复的理由", as = Title.Input.LONG_TEXT)
            String reason) implements ReviewData {}

    /**
     * T17 中止时限 (R55).
     *
     * @param reason one that the matter allows
     * @param detail why
     * @param expectedEnd day by which it should be over, as {@code yyyy-MM-dd}
     */
    record Pause(
            @Title("特别程序") PauseReason reason,
            @Title(value = "事由", as = Title.Input.LONG_TEXT) String detail,
            @Title(value = "预计结束日", as = Title.Input.DATE) String expectedEnd)
            implements ReviewData {}

    /**
     * T18 恢复时限.
     *
     * @param reason the pause that is over
     * @param conclusion what came of it
     * @param report file of the report, or {@code null}
     */
    record Resume(
            @Title("特别程序") PauseReason reason,
            @Title(value = "结论", as = Title.Input.LONG_TEXT) String conclusion,

            @Title(value = "报告", as = Title.Input.FILE, optional = true)
            String report)
            implements ReviewData {}

    /** T19 申请延期: the approver asks the head; {@code days} working days. */
    record ProposeExtension(
            @Title("延长工作日数") int days,
            @Title(value = "理由", as = Title.Input.LONG_TEXT) String reason) implements ReviewData {}

    /** T19 批准延期: the head of the department decides on what was asked. */
    record DecideExtension(
            @Title("同意延期") boolean granted,
            @Title(value = "批示", optional = true) String note) implements ReviewData {}

    /**
     * T39 征求意见: another department is asked.
     *
     * @param department credit code of one of the matter's joint departments
     * @param question what it is asked
     */
    record OpenJoint(
            @Title(value = "联办部门", as = Title.Input.CHOICE) String department,

            @Title(value = "征求事项", as = Title.Input.LONG_TEXT)
            String question)
            implements ReviewData {}

    /**
     * T39 答复: the department that was asked answers.
     *
     * @param department credit code of the department that answers: the actor's own
     * @param agree whether it agrees
     * @param opinion its opinion
     */
    record AnswerJoint(
            @Title(value = "答复部门", as = Title.Input.CHOICE) String department,
            @Title("同意") boolean agree,
            @Title(value = "意见", as = Title.Input.LONG_TEXT) String opinion)
            implements ReviewData {}

    /**
     * T25 准予, T16 即办.
     *
     * @param opinion opinion of who decides
     * @param number number of the certificate or document that results
     * @param validUntil last day it holds as {@code yyyy-MM-dd}, or {@code null} if it has no term
     */
    record Approve(String opinion, String number, String validUntil) implements ReviewData {}

    /**
     * T26 不予许可.
     *
     * @param reason why
     * @param legalBasis by which law
     * @param remedy where the applicant may object (救济途径)
     * @param misjudged points that the window passed wrongly (R47); may be empty
     */
    record Reject(String reason, String legalBasis, String remedy, List<MisjudgedPoint> misjudged)
            implements ReviewData, Verdict {
        public Reject {
            misjudged = misjudged == null ? List.of() : List.copyOf(misjudged);
        }

        @Override
        public boolean agree() {
            return false;
        }
    }
}
