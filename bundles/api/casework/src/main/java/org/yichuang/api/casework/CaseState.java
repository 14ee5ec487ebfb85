// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.casework;

/** Primary state of a case (办件状态), requirements §4.3. */
public enum CaseState {
    DRAFT("暂存", false),
    /** Submitted online or by post, not yet received. */
    PRE_REVIEW("预审", false),
    RECEIVED("已收件", false),
    AWAITING_CORRECTION("待补正", false),
    AWAITING_CONFIRMATION("待部门确认", false),
    NOT_ACCEPTED("不予受理", true),
    ACCEPTED("已受理", false),
    UNDER_REVIEW("审查审批中", false),
    DECIDED("已决定", false),
    RESULT_VERIFICATION("出件核验", false),
    AWAITING_DELIVERY("待送达", false),
    CLOSED("办结归档", true),
    WITHDRAWN("申请撤回", true),
    /** Ended because a correction or a promised material never came. */
    LAPSED("逾期终止", true);

    private final String title;
    private final boolean terminal;

    CaseState(String title, boolean terminal) {
        this.title = title;
        this.terminal = terminal;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }

    /** Tells whether the case has ended: nothing leads out of a terminal state. */
    public boolean isTerminal() {
        return terminal;
    }
}
