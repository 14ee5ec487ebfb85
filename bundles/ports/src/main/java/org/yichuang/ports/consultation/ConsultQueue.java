// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

/** Which consultations to list (咨询待办). */
public enum ConsultQueue {
    /** Those the actor answers for and that are not closed. */
    MINE("我首问的"),
    /** Those the actor answered for until they were handed over, and that are not closed. */
    HANDED_OVER("移交他人的"),
    /** Those the actor's department has to answer. */
    DEPARTMENT("转本部门的"),
    /** Those that people of the unit answer for whose head the actor is, and that are not closed. */
    UNIT("本单位首问的"),
    /** Those whose department has not answered within its limit (R30); for the hall, supervisors and the head of that department. */
    LATE("已超期"),
    /** Those whose department's limit is nearly over; for the same. */
    DUE_SOON("即将超期"),
    /** Everything the actor may see. */
    ALL("全部");

    private final String title;

    ConsultQueue(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
