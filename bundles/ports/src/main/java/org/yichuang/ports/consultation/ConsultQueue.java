// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

/** Which consultations to list (咨询待办). */
public enum ConsultQueue {
    /** Those the actor answers for and that are not closed. */
    MINE("我首问的"),
    /** Those that a machine wrote down and nobody has claimed (R29, R31); for the hall and its supervisors. */
    UNCLAIMED("待认领"),
    /** Those the actor answered for until they were handed over, and that are not closed. */
    HANDED_OVER("移交他人的"),
    /** Those the actor's department has to answer. */
    DEPARTMENT("转本部门的"),
    /** Those that people of the unit answer for whose head the actor is, and that are not closed. */
    UNIT("本单位首问的"),
    /**
     * Those that whoever has them, the first responsible or a department, has not answered within the limit (R30, R31); for
     * the hall, supervisors, and the head of that department or of the first responsible.
     */
    LATE("已超期"),
    /** Those whose limit is nearly over; for the same. */
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
