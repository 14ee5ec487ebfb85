// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ACCEPT_TOLERANT;
import static org.yichuang.ports.casework.ActionType.ANSWER_CORRECTION;
import static org.yichuang.ports.casework.ActionType.ANSWER_JOINT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSESS_FEE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.CHANGE_FIRST_RESPONSIBLE;
import static org.yichuang.ports.casework.ActionType.CONFIRM;
import static org.yichuang.ports.casework.ActionType.DECIDE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.DISPATCH;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.HAND_OVER;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.OPEN_JOINT;
import static org.yichuang.ports.casework.ActionType.PASS_PRE_REVIEW;
import static org.yichuang.ports.casework.ActionType.PAUSE;
import static org.yichuang.ports.casework.ActionType.PAY;
import static org.yichuang.ports.casework.ActionType.PROPOSE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.RECOUNT;
import static org.yichuang.ports.casework.ActionType.REFUSE;
import static org.yichuang.ports.casework.ActionType.REPORT_COURIER;
import static org.yichuang.ports.casework.ActionType.REQUEST_CONFIRMATION;
import static org.yichuang.ports.casework.ActionType.REQUEST_CORRECTION;
import static org.yichuang.ports.casework.ActionType.RESUME;
import static org.yichuang.ports.casework.ActionType.RETURN_RESULT;
import static org.yichuang.ports.casework.ActionType.SEE_IDENTITY;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIMULATE;
import static org.yichuang.ports.casework.ActionType.SUBMIT;
import static org.yichuang.ports.casework.ActionType.SUPERVISE;
import static org.yichuang.ports.casework.ActionType.SUPPLY;
import static org.yichuang.ports.casework.ActionType.USE_REGISTERS;
import static org.yichuang.ports.casework.ActionType.WAIVE_FEE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.api.gateway.IdentityMatch;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.clock.ClockKind;

/** What the history of a case says of each action, in a line (办理记录). */
class HistoryLawTest extends LawTest {
    @Test
    void saysWhatWasDoneFromCounterToCounter() {
        String caseNo = Sample.caseAfter(
                world, RECEIVE, REQUEST_CORRECTION, ANSWER_CORRECTION, REQUEST_CONFIRMATION, CONFIRM, ACCEPT);
        acts.all(caseNo, CHANGE_FIRST_RESPONSIBLE, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, SUPERVISE);
        acts.all(caseNo, RECOUNT, APPROVE, SEND_RESULT, RETURN_RESULT, SEND_RESULT, NOTIFY, DISPATCH, REPORT_COURIER);
        assertThat(lines(caseNo))
                .containsExactly(
                        "道路货物运输经营许可",
                        "",
                        "补正 1 项，2026-12-07 17:00 前",
                        "",
                        "",
                        "同意受理",
                        "承诺12个工作日，2026-12-09 17:00 前办结",
                        "由 李受理 负责",
                        "原件 1 份、复印件 1 份",
                        "原件 1 份、复印件 1 份",
                        "承办人 张审批",
                        "建议准予",
                        "2026-12-01 前答复",
                        "工作日历 test-1",
                        "道路运输经营许可证 蒙交运管许可150626000001号",
                        "原件 1 份、复印件 0 份",
                        "不一致：申请人",
                        "原件 1 份、复印件 0 份",
                        "",
                        "",
                        "已签收 EMS1234567890");
    }

    @Test
    void saysWhatWasDecidedOtherwise() {
        world.matter = SampleMatter.confirmed(world.matter);
        String refused = Sample.caseAfter(world, RECEIVE);
        done(refused, new IntakeData.Confirm(false, "不同意", List.of()), World.STATIONED);
        acts.all(refused, REFUSE);
        world.matter = SampleMatter.definition();
        String posted = Sample.caseAfter(world, RECEIVE, ACCEPT);
        done(posted, new PaperData.ReturnPapers(Sample.POUCH, null, "EMS1", null), World.CLERK);
        acts.all(posted, ASSIGN);
        done(posted, new ReviewData.GiveOpinion(false, "车辆不足", List.of()), World.APPROVER);
        String delivered = Sample.caseAfter(
                world, RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE, SEND_RESULT, NOTIFY);
        done(
                delivered,
                new IssueData.Deliver(
                        new IssueData.Receiver("别人", "150626190102030024", true), true, null, true, "file-2"),
                World.ISSUER);
        assertThat(lines(refused)).endsWith("不同意受理", "不属于本机关职权范围");
        assertThat(lines(posted)).endsWith("原件 1 份、复印件 1 份，寄回", "承办人 张审批", "建议不予");
        assertThat(last(delivered)).isEqualTo("代理人领取");
    }

    @Test
    void saysWhatHappenedInTheReview() {
        world.matter = SampleMatter.full();
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, SIMULATE);
        done(caseNo, new IntakeData.Supply(List.of(), Sample.findings(true).subList(3, 4)), World.CLERK);
        acts.all(caseNo, SUPPLY, PROPOSE_EXTENSION);
        done(caseNo, new ReviewData.DecideExtension(false, "不必"), World.HEAD);
        acts.all(caseNo, PROPOSE_EXTENSION, DECIDE_EXTENSION, OPEN_JOINT, ANSWER_JOINT, PAUSE, RESUME, ASSESS_FEE);
        FeeData.Pay pay = (FeeData.Pay) Sample.data(PAY);
        var payment = world.record(caseNo).review().payment();
        done(caseNo, new FeeData.Pay(payment.order(), payment.fen(), pay.transaction(), pay.paidAt()), World.PLATFORM);
        String waived = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT, WAIVE_FEE);
        assertThat(lines(caseNo))
                .containsExactly(
                        "道路货物运输经营许可",
                        "",
                        "容缺 1 项，2026-11-30 17:00 前补齐",
                        "原件 1 份、复印件 1 份",
                        "原件 1 份、复印件 1 份",
                        "承办人 张审批",
                        "拟准予",
                        "还缺 1 项",
                        "已全部补齐",
                        "延长 5 日",
                        "不同意",
                        "延长 5 日",
                        "同意",
                        "乌审旗市场监督管理局，2026-11-26 17:00 前答复",
                        "同意",
                        "现场踏勘，预计 2026-12-01 结束",
                        "现场踏勘",
                        "25.00 元",
                        "25.00 元");
        assertThat(last(waived)).isEqualTo("小微企业");
    }

    @Test
    void saysThePromiseAndNotAnotherLimit() {
        assertThat(last(Sample.caseAfter(world, RECEIVE, ACCEPT))).isEqualTo("承诺12个工作日，2026-12-09 17:00 前办结");
    }

    @Test
    void saysHowAnApplicationCameInFromAfar() {
        world.proofs = List.of(Sample.CERTIFICATE);
        world.identity = IdentityMatch.UNKNOWN;
        String caseNo = Sample.online(world);
        acts.all(caseNo, SUBMIT, SEE_IDENTITY, USE_REGISTERS, PASS_PRE_REVIEW);
        assertThat(lines(caseNo))
                .containsExactly(
                        "道路货物运输经营许可",
                        "未能在线核验，待窗口核验证件",
                        "居民身份证原件，人证一致",
                        "查询 Q20261123000001（书面授权，纸质存档）：人口库已查到；免提交 1 份",
                        "");
        world.proofs = List.of();
        world.identity = IdentityMatch.MATCH;
        String known = Sample.online(world);
        acts.all(known, SUBMIT, USE_REGISTERS);
        assertThat(lines(known)).endsWith("实名核验一致", "查询 Q20261123000001（书面授权，纸质存档）：人口库已查到");
    }

    @Test
    void saysWhatThePlatformDidByItself() {
        String deemed = Sample.caseAfter(world, RECEIVE);
        world.now = acts.view(deemed).clocks().get(ClockKind.CORRECTION_NOTICE).due();
        world.pass(Duration.ofMillis(1));
        world.timers();
        assertThat(lines(deemed)).contains("五个工作日内没有告知，自收件之日起视为受理，2026-12-09 17:00 前办结");
        world.now = acts.view(deemed).clock().due();
        world.pass(Duration.ofMillis(1));
        world.timers();
        assertThat(lines(deemed)).contains("临期").endsWith("超期");
        acts.all(deemed, HAND_OVER);
        assertThat(last(deemed)).isEqualTo("由 李受理 负责");
    }

    @Test
    void aLineIsCutOnlyWhereItIsTooLong() {
        String caseNo = Sample.caseAfter(
                world, RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE, SEND_RESULT);
        String fits = "字".repeat(396);
        differs(caseNo, fits);
        assertThat(last(caseNo)).isEqualTo("不一致：" + fits);
        acts.all(caseNo, SEND_RESULT);
        differs(caseNo, fits + "多");
        assertThat(last(caseNo)).isEqualTo("不一致：" + "字".repeat(395) + "…").hasSize(400);
    }

    private void differs(String caseNo, String field) {
        done(caseNo, new IssueData.ReturnResult(List.of(new IssueData.Difference(field, "甲", "乙"))), World.ISSUER);
    }

    private void done(String caseNo, ActionData data, Actor actor) {
        assertThat(acts.code(caseNo, data, actor)).isNull();
    }

    private List<String> lines(String caseNo) {
        return acts.view(caseNo).history().stream().map(CaseView.Entry::summary).toList();
    }

    private String last(String caseNo) {
        List<String> lines = lines(caseNo);
        return lines.get(lines.size() - 1);
    }
}
