// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/** What can be done to a case (办理动作). */
public enum ActionType {
    DRAFT("建档", ActionData.Draft.class),
    SAVE("暂存", ActionData.Save.class),
    RECEIVE("收件", ActionData.Receive.class),
    REQUEST_CORRECTION("一次性告知补正", ActionData.RequestCorrection.class),
    ANSWER_CORRECTION("补正", ActionData.AnswerCorrection.class),
    REFUSE("不予受理", ActionData.Refuse.class),
    ACCEPT("受理", ActionData.Accept.class),
    SEND_PAPERS("移交材料", ActionData.SendPapers.class),
    SIGN_PAPERS("签收材料", ActionData.SignPapers.class),
    ASSIGN("分派", ActionData.Assign.class),
    GIVE_OPINION("出具审查意见", ActionData.GiveOpinion.class),
    APPROVE("准予", ActionData.Approve.class),
    REJECT("不予许可", ActionData.Reject.class),
    SEND_RESULT("转出件", ActionData.SendResult.class),
    RETURN_RESULT("不予接收退回", ActionData.ReturnResult.class),
    NOTIFY("办结告知", ActionData.Notify.class),
    DELIVER("送达", ActionData.Deliver.class),
    WITHDRAW("撤回", ActionData.Withdraw.class),
    UNMASK("查看完整信息", ActionData.Unmask.class);

    private final String title;
    private final Class<? extends ActionData> data;

    ActionType(String title, Class<? extends ActionData> data) {
        this.title = title;
        this.data = data;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }

    /** Returns what an action of this type says. */
    public Class<? extends ActionData> data() {
        return data;
    }
}
