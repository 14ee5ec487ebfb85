// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

/** How far a consultation is (咨询状态). */
public enum ConsultState {
    /** The first responsible has to answer by its limit, or to hand it on; if there is none yet, somebody has to claim it. */
    OPEN("待答复"),
    /** The department has to answer by its limit (T44). */
    TRANSFERRED("已转办"),
    /** There is an answer that the asker has to be told. */
    ANSWERED("待告知"),
    /** The asker was told. */
    CLOSED("已办结");

    private final String title;

    ConsultState(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
