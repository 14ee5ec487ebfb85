// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/** Work to be done (待办): a question asked to the cases, never a second truth. */
public enum Queue {
    /** Drafts and received cases of the clerk's window. */
    INTAKE("收件受理"),
    /** Cases submitted online or by post that the window has to pre-review. */
    PRE_REVIEW("预审"),
    /** Cases waiting for a correction. */
    CORRECTION("待补正"),
    /** Papers that the window still has to hand over. */
    HAND_OVER("待移交"),
    /** Papers of ended cases that have to be given back to the applicant (T41). */
    RETURN("待退还"),
    /** Cases that wait for the department's confirmation. */
    CONFIRMATION("待确认"),
    /** Accepted cases and cases under review of the approver's department. */
    REVIEW("审查审批"),
    /** Decided cases of the department whose result is not handed over yet. */
    RESULT("待转出件"),
    /** Results to be verified. */
    VERIFICATION("出件核验"),
    /** Results to be handed out. */
    DELIVERY("待送达"),
    /** Joint opinions that the approver's department has to give. */
    JOINT("联办答复"),
    /** Orders of the supervisor that have to be answered, and cases that were urged. */
    SUPERVISION("督办催办"),
    /** Open cases that the clerk answers for to the applicant, wherever they are (首问责任, R31). */
    TRACKED("我首问的"),
    /** Cases with something that is late, or soon will be, and whose cause has not gone (T36); for who watches them. */
    ALARM("预警"),
    /** Cases whose limit is used up and that nobody has decided (R47); for who watches them. */
    OVERDUE("超期办件"),
    /** Cases whose warning has come and whose limit is not used up; for who watches them. */
    DUE_SOON("即将超期"),
    /** Everything the actor may see. */
    ALL("全部办件");

    private final String title;

    Queue(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
