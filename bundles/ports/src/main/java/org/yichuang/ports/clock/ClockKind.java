// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.util.EnumSet;
import java.util.Set;

/** What a clock of a case measures (时限种类), requirements §4.5. */
public enum ClockKind {
    /** From acceptance to decision, as promised (承诺时限, R50). */
    PROMISE("承诺时限"),
    /** From acceptance to decision, as the law says (法定时限). */
    STATUTORY("法定时限"),
    /** From receipt until a correction notice must be given, or the case counts as accepted (T38). */
    CORRECTION_NOTICE("补正告知时限"),
    /** From the correction notice until it must be answered (T7, T8). */
    CORRECTION("补正时限"),
    /** From the correction until it must be decided whether the case is accepted (T7, T12). */
    ACCEPTANCE("受理决定时限"),
    /** From a tolerant acceptance until the promised materials must be in (T23, T24). */
    SUPPLEMENT("容缺补齐时限"),
    /** From the submission online or by post until it must be pre-reviewed (T2, T4). */
    PRE_REVIEW("预审时限"),
    /** From the request until the department must confirm (T9, T10). */
    CONFIRMATION("确认时限"),
    /**
     * While papers are where they may not stay overnight, until the close of the same day: from acceptance or supply until they
     * are signed for, each pouch until it is, and after the end of a case until the originals are given back (T14, T28, T41).
     */
    SAME_DAY_HANDOVER("当日移交时限"),
    /** From the decision until the result must have reached the issuing window (T28, T29). */
    ISSUE("出件时限"),
    /** From the notice until the result should be collected (T33). */
    COLLECTION("领取时限"),
    /** From the question to another department until it must have answered (R53); each has one of its own. */
    JOINT("联办答复时限"),
    /** From a question, or its transfer, until the first responsible, or the department, must have answered (R31, T44). */
    CONSULTATION("咨询答复时限");

    private final String title;

    ClockKind(String title) {
        this.title = title;
    }

    /** Returns those of which a case keeps a ledger each. */
    public static Set<ClockKind> ledgers() {
        return EnumSet.range(PROMISE, COLLECTION);
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
