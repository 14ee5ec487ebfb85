// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.problem.Fault;

/** What must hold to verify, hand out, withdraw and read in full (出件核验、送达、撤回、查看完整信息). */
final class IssueGuards {
    private IssueGuards() {}

    static final Guard DIFFERENCE_NAMED = onData("DIFFERENCE_MISSING", "至少写明一处差异", attempt -> {
        List<IssueData.Difference> differences = ((IssueData.ReturnResult) attempt.data()).differences();
        boolean named = !differences.isEmpty()
                && differences.stream().allMatch(one -> isText(one.field()) && isText(one.actual()));
        return unless(named, "/differences", "DIFFERENCE_MISSING", "没有写明哪一项不一致", "请逐项写明字段、应有内容和实际内容");
    });

    static final Guard RESULT_VERIFIED = onData("RESULT_NOT_VERIFIED", "结果逐项核验一致", attempt -> {
        Set<String> checked = new HashSet<>(((IssueData.Notify) attempt.data()).checked());
        return attempt.before().result().fields().stream()
                .map(CaseView.Field::name)
                .filter(name -> !checked.contains(name))
                .map(name -> new Fault("/checked", "RESULT_NOT_VERIFIED", "“" + name + "”还没有核验", "请逐项核对，不一致的退回审批部门"))
                .toList();
    });

    static final Guard APPLICANT_TOLD = onData("NOTICE_MISSING", "写明告知方式和被告知人", attempt -> {
        IssueData.Notify said = (IssueData.Notify) attempt.data();
        return unless(
                isText(said.told()) && isText(said.person()),
                "/told",
                "NOTICE_MISSING",
                "没有写明告知方式或者被告知人",
                "请填写电话等方式和接听人");
    });

    static final Guard IDENTITY_CHECKED = onData(
            "IDENTITY_NOT_CHECKED",
            "已核验领取人身份或者授权",
            attempt -> unless(
                    ((IssueData.Deliver) attempt.data()).identityChecked(),
                    "/identityChecked",
                    "IDENTITY_NOT_CHECKED",
                    "还没有核验领取人身份",
                    "请核验身份证件或者授权委托书"));

    static final Guard DIFFERENCE_ANSWERED = onData("DIFFERENCE_UNANSWERED", "退回后重新出件的，说明差异如何处理", attempt -> {
        boolean returned = !attempt.before().result().differences().isEmpty();
        return unless(
                !returned || isText(((IssueData.SendResult) attempt.data()).note()),
                "/note",
                "DIFFERENCE_UNANSWERED",
                "出件窗口指出的差异还没有答复",
                "请在说明中写明差异如何处理");
    });

    static final Guard RECEIVER_ENTITLED = onData("RECEIVER_WRONG", "领取人是申请人（法定代表人）、登记的代理人，或者持有授权委托书", attempt -> {
        IssueData.Deliver said = (IssueData.Deliver) attempt.data();
        return Receivers.faults(said.receiver(), attempt, said.mandate() != null);
    });

    static final Guard RECEIPT_SIGNED = onData("RECEIPT_UNSIGNED", "领取人签收：附签收文件，或者在纸质回证上签字存档", attempt -> {
        IssueData.Deliver said = (IssueData.Deliver) attempt.data();
        return unless(
                said.signature() != null || said.signedOnPaper(),
                "/signedOnPaper",
                "RECEIPT_UNSIGNED",
                "没有领取人的签收",
                "请附上签收文件，或者勾选由领取人在纸质回证上签字");
    });

    static final Guard FILES_STORED = onData("FILE_UNKNOWN", "签收文件、授权委托书已上传", attempt -> {
        IssueData.Deliver said = (IssueData.Deliver) attempt.data();
        boolean stored = Stream.of(said.signature(), said.mandate())
                .noneMatch(
                        file -> file != null && attempt.answers().unknownFiles().contains(file));
        return unless(stored, "/signature", "FILE_UNKNOWN", "签收文件或授权委托书不存在，或不是由您上传", "请重新上传后再提交");
    });

    static final Guard REASON_GIVEN = onData("REASON_MISSING", "写明理由", attempt -> {
        String reason = attempt.data() instanceof OversightData.Withdraw withdraw
                ? withdraw.reason()
                : attempt.data() instanceof OversightData.ReadPapers read
                        ? read.reason()
                        : ((OversightData.Unmask) attempt.data()).reason();
        return unless(isText(reason), "/reason", "REASON_MISSING", "没有写明理由", "请填写理由");
    });
}
