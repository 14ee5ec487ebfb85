// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/** What can be done to a case (办理动作). */
public enum ActionType {
    DRAFT("建档", IntakeData.Draft.class),
    OPEN_EX_OFFICIO("依职权立案", IntakeData.OpenExOfficio.class),
    SAVE("暂存", IntakeData.Save.class),
    SUBMIT("网上提交", IntakeData.Submit.class),
    REGISTER_PARCEL("邮寄预受理", IntakeData.RegisterParcel.class),
    ORDER_PICKUP("预约上门揽收", IssueData.OrderPickup.class),
    PASS_PRE_REVIEW("预审通过", IntakeData.PassPreReview.class),
    USE_REGISTERS("调取共享数据", IntakeData.UseRegisters.class),
    SEE_IDENTITY("窗口核验身份", IntakeData.SeeIdentity.class),
    RECEIVE("收件", IntakeData.Receive.class),
    REVIEW("形式审查", IntakeData.Review.class),
    REQUEST_CORRECTION("一次性告知补正", IntakeData.RequestCorrection.class),
    ALLOW_CORRECTION("准许再次告知补正", IntakeData.AllowCorrection.class),
    ANSWER_CORRECTION("补正", IntakeData.AnswerCorrection.class),
    REMIND_CORRECTION("补正催告", IntakeData.RemindCorrection.class),
    REQUEST_CONFIRMATION("提请部门确认", IntakeData.RequestConfirmation.class),
    CONFIRM("确认意见", IntakeData.Confirm.class),
    REFUSE("不予受理", IntakeData.Refuse.class),
    ACCEPT("受理", IntakeData.Accept.class),
    ACCEPT_TOLERANT("容缺受理", IntakeData.AcceptTolerant.class),
    DEEM_ACCEPTED("视为受理", IntakeData.DeemAccepted.class),
    REMIND_SUPPLEMENT("补齐催告", IntakeData.RemindSupplement.class),
    SUPPLY("容缺补齐", IntakeData.Supply.class),
    SEND_PAPERS("移交材料", PaperData.SendPapers.class),
    SIGN_PAPERS("签收材料", PaperData.SignPapers.class),
    REFUSE_PAPERS("拒收退回材料", PaperData.RefusePapers.class),
    RETURN_PAPERS("退还原件", PaperData.ReturnPapers.class),
    ASSIGN("分派", ReviewData.Assign.class),
    GIVE_OPINION("出具审查意见", ReviewData.GiveOpinion.class),
    SIMULATE("模拟审批", ReviewData.Simulate.class),
    REPAIR_TOLERANCE("恢复容缺资格", ReviewData.RepairTolerance.class),
    PAUSE("中止时限", ReviewData.Pause.class),
    RESUME("恢复时限", ReviewData.Resume.class),
    PROPOSE_EXTENSION("申请延期", ReviewData.ProposeExtension.class),
    DECIDE_EXTENSION("批准延期", ReviewData.DecideExtension.class),
    OPEN_JOINT("征求联办意见", ReviewData.OpenJoint.class),
    ANSWER_JOINT("答复联办意见", ReviewData.AnswerJoint.class),
    APPROVE("准予", ReviewData.Approve.class),
    REJECT("不予许可", ReviewData.Reject.class),
    ASSESS_FEE("推送缴费", FeeData.AssessFee.class),
    PAY("缴费确认", FeeData.Pay.class),
    WAIVE_FEE("缴费减免", FeeData.WaiveFee.class),
    SEND_RESULT("转出件", IssueData.SendResult.class),
    RETURN_RESULT("不予接收退回", IssueData.ReturnResult.class),
    NOTIFY("办结告知", IssueData.Notify.class),
    DISPATCH("寄送", IssueData.Dispatch.class),
    REPORT_COURIER("物流回报", IssueData.ReportCourier.class),
    TRACK_SHIPMENT("物流轨迹", IssueData.TrackShipment.class),
    CALL_OFF_SHIPMENT("取消寄递", IssueData.CallOffShipment.class),
    DELIVER("送达", IssueData.Deliver.class),
    DELIVER_ONLINE("网上送达", IssueData.DeliverOnline.class),
    REMIND_COLLECTION("催领", IssueData.RemindCollection.class),
    ARCHIVE_RESULT("无人领取归档", IssueData.ArchiveResult.class),
    WITHDRAW("撤回", OversightData.Withdraw.class),
    LAPSE("逾期终止", OversightData.Lapse.class),
    CHANGE_FIRST_RESPONSIBLE("变更首问责任人", OversightData.ChangeFirstResponsible.class),
    HAND_OVER("移交他人", OversightData.HandOver.class),
    URGE("催办", OversightData.Urge.class),
    SUPERVISE("督办", OversightData.Supervise.class),
    ANSWER_SUPERVISION("督办答复", OversightData.AnswerSupervision.class),
    ALERT("预警", OversightData.Alert.class),
    RECOUNT("时限重算", OversightData.Recount.class),
    REPORT_HANDLER("插件离开、恢复", OversightData.ReportHandler.class),
    UNMASK("查看完整信息", OversightData.Unmask.class),
    READ_PAPERS("查阅材料文书", OversightData.ReadPapers.class),
    ERASE("个人信息到期删除", OversightData.Erase.class);

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
