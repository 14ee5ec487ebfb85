// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.Outcome;
import org.yichuang.api.casework.ToleranceState;

/** What outer platforms call the state of a case (对外办件状态, requirements §4.3): the one place where states are mapped. */
public enum ExternalStatus {
    /** Nothing an outer platform is told of yet. */
    NONE("", "未接件"),
    RECEIVED("1", "接件"),
    ACCEPTED("3", "窗口受理"),
    NOT_ACCEPTED("5", "不予受理"),
    CORRECTION("6", "补正开始"),
    UNDER_REVIEW("8", "部门受理"),
    SPECIAL_PROCEDURE("9", "特别程序开始"),
    APPROVED("11", "审批通过"),
    APPROVED_TOLERANT("12", "容缺通过"),
    REJECTED("13", "审批不通过"),
    WITHDRAWN("14", "撤回");

    private final String code;
    private final String title;

    ExternalStatus(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Returns the code, empty for {@link #NONE}. */
    public String code() {
        return code;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }

    /**
     * Maps a case.
     *
     * @param state its state
     * @param outcome what was decided, or {@code null}
     * @param tolerance how far a tolerant acceptance is
     * @param paused whether its promise clock is paused
     */
    public static ExternalStatus of(CaseState state, Outcome outcome, ToleranceState tolerance, boolean paused) {
        return switch (state) {
            case DRAFT, PRE_REVIEW -> NONE;
            case RECEIVED, AWAITING_CONFIRMATION -> RECEIVED;
            case AWAITING_CORRECTION -> CORRECTION;
            case NOT_ACCEPTED -> NOT_ACCEPTED;
            case ACCEPTED -> ACCEPTED;
            case UNDER_REVIEW -> paused ? SPECIAL_PROCEDURE : UNDER_REVIEW;
            case DECIDED, RESULT_VERIFICATION, AWAITING_DELIVERY, CLOSED -> decided(outcome, tolerance);
            case WITHDRAWN -> WITHDRAWN;
            // An applicant who does not come back has no approval; outer platforms know no word of their own for it.
            case LAPSED -> REJECTED;
        };
    }

    /** Maps for an outer platform that knows no withdrawal: it gets 审批不通过, and the reason beside it (T27). */
    public ExternalStatus withoutWithdrawal() {
        return this == WITHDRAWN ? REJECTED : this;
    }

    private static ExternalStatus decided(Outcome outcome, ToleranceState tolerance) {
        if (outcome == Outcome.REJECTED) {
            return REJECTED;
        }
        return tolerance == ToleranceState.NONE ? APPROVED : APPROVED_TOLERANT;
    }
}
