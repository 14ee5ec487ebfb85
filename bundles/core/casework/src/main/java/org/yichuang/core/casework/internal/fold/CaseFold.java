// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.Outcome;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.CaseView;

/**
 * The one function that says what an action does to a case (design §3 step 4). Pure: it asks nobody, not even the time, so
 * the log of a case always folds to its row.
 *
 * <p>It trusts its caller: whether an action may be done is the business of the transition table.
 */
public final class CaseFold {
    private CaseFold() {}

    /**
     * Applies an action.
     *
     * @param before the case, or {@code null} if the action makes it
     * @param action the action
     * @return the case after it
     */
    public static CaseRecord apply(CaseRecord before, RecordedAction action) {
        CaseChange change = new CaseChange(before);
        ActionData data = action.payload().data();
        switch (action.type()) {
            case DRAFT -> draft(change, (ActionData.Draft) data, action);
            case SAVE -> change.filing = ((ActionData.Save) data).filing();
            case RECEIVE -> receive(change, (ActionData.Receive) data, action);
            case REQUEST_CORRECTION -> requestCorrection(change, (ActionData.RequestCorrection) data, action);
            case ANSWER_CORRECTION -> answerCorrection(change, (ActionData.AnswerCorrection) data, action);
            case REFUSE -> refuse(change, (ActionData.Refuse) data);
            case ACCEPT -> accept(change, action);
            case SEND_PAPERS -> sendPapers(change, ((ActionData.SendPapers) data).items(), action);
            case SIGN_PAPERS -> signPapers(change, CustodyState.AT_BACK_OFFICE, action);
            case ASSIGN -> assign(change, action);
            case GIVE_OPINION -> giveOpinion(change, (ActionData.GiveOpinion) data, action);
            case APPROVE -> approve(change, (ActionData.Approve) data, action);
            case REJECT -> reject(change, (ActionData.Reject) data, action);
            case SEND_RESULT -> sendResult(change, (ActionData.SendResult) data, action);
            case RETURN_RESULT -> returnResult(change, (ActionData.ReturnResult) data, action);
            case NOTIFY -> inform(change, action);
            case DELIVER -> deliver(change);
            case WITHDRAW -> withdraw(change, action);
            case UNMASK -> {
                // Reading changes nothing; that it was done stands in the log.
            }
        }
        return change.done(action.sequence(), action.happenedAt());
    }

    private static void draft(CaseChange change, ActionData.Draft data, RecordedAction action) {
        change.opening = action.payload().facts().opening();
        change.window = data.window();
        change.channel = data.channel();
        change.createdBy = action.by().account();
        change.createdAt = action.happenedAt();
        change.filing = data.filing();
        change.state = CaseState.DRAFT;
    }

    private static void receive(CaseChange change, ActionData.Receive data, RecordedAction action) {
        change.findings = List.copyOf(data.findings());
        change.receivedAt = action.happenedAt();
        takePapers(change);
        change.state = CaseState.RECEIVED;
    }

    private static void requestCorrection(CaseChange change, ActionData.RequestCorrection data, RecordedAction action) {
        change.correction = new CaseView.Correction(
                List.copyOf(data.items()),
                data.way(),
                action.happenedAt(),
                action.payload().facts().promise().due(),
                null);
        change.state = CaseState.AWAITING_CORRECTION;
    }

    private static void answerCorrection(CaseChange change, ActionData.AnswerCorrection data, RecordedAction action) {
        CaseView.Correction asked = change.correction;
        change.correction = new CaseView.Correction(
                asked.items(), asked.way(), asked.notifiedAt(), asked.deadline(), action.happenedAt());
        change.filing = data.filing();
        change.findings = List.copyOf(data.findings());
        takePapers(change);
        change.state = CaseState.RECEIVED;
    }

    private static void refuse(CaseChange change, ActionData.Refuse data) {
        change.refusal = data;
        change.custody = CustodyState.WITH_APPLICANT;
        change.state = CaseState.NOT_ACCEPTED;
    }

    private static void accept(CaseChange change, RecordedAction action) {
        change.acceptedBy = action.by().account();
        change.acceptedAt = action.happenedAt();
        change.clock = new PromiseClock(action.payload().facts().promise(), action.happenedAt(), null);
        change.state = CaseState.ACCEPTED;
    }

    private static void sendPapers(CaseChange change, List<ActionData.PaperItem> items, RecordedAction action) {
        change.hops = CaseChange.append(change.hops, new PaperHop(List.copyOf(items), signature(action), null));
        change.custody = CustodyState.IN_TRANSIT;
    }

    private static void signPapers(CaseChange change, CustodyState holder, RecordedAction action) {
        PaperHop open = change.hops.get(change.hops.size() - 1);
        change.hops = CaseChange.replaceLast(change.hops, new PaperHop(open.items(), open.from(), signature(action)));
        change.custody = holder;
    }

    private static void assign(CaseChange change, RecordedAction action) {
        change.assignee = action.payload().facts().assignee().account();
        change.state = CaseState.UNDER_REVIEW;
    }

    private static void giveOpinion(CaseChange change, ActionData.GiveOpinion data, RecordedAction action) {
        CaseView.Opinion opinion = new CaseView.Opinion(
                action.by().account(), action.by().name(), action.happenedAt(), data.agree(), data.opinion());
        change.opinions = CaseChange.append(change.opinions, opinion);
    }

    private static void approve(CaseChange change, ActionData.Approve data, RecordedAction action) {
        decide(change, decision(Outcome.APPROVED, data.opinion(), null, null, action), action);
        change.result = result(change, action.payload().facts().resultName(), data.number(), data.validUntil());
    }

    private static void reject(CaseChange change, ActionData.Reject data, RecordedAction action) {
        decide(change, decision(Outcome.REJECTED, data.reason(), data.legalBasis(), data.remedy(), action), action);
        Facts facts = action.payload().facts();
        change.result =
                result(change, facts.resultName(), facts.documents().get(0).number(), null);
    }

    private static CaseView.Decision decision(
            Outcome outcome, String reason, String legalBasis, String remedy, RecordedAction action) {
        return new CaseView.Decision(
                outcome, action.by().account(), action.by().name(), action.happenedAt(), reason, legalBasis, remedy);
    }

    private static void decide(CaseChange change, CaseView.Decision decision, RecordedAction action) {
        change.decision = decision;
        // A decision counts when it is recorded: nobody is made punctual afterwards.
        change.clock = change.clock.stop(action.recordedAt());
        change.state = CaseState.DECIDED;
    }

    private static CaseView.Result result(CaseChange change, String name, String number, String validUntil) {
        Applicant applicant = change.filing.applicant();
        List<CaseView.Field> fields = new ArrayList<>();
        fields.add(new CaseView.Field("申请人", applicant.name()));
        fields.add(new CaseView.Field("证件号码", applicant.idNumber()));
        fields.add(new CaseView.Field("事项名称", change.opening.matter().name()));
        fields.add(new CaseView.Field("结果编号", number));
        if (validUntil != null) {
            fields.add(new CaseView.Field("有效期至", validUntil));
        }
        return new CaseView.Result(name, number, validUntil, List.copyOf(fields), List.of());
    }

    private static void sendResult(CaseChange change, ActionData.SendResult data, RecordedAction action) {
        sendPapers(change, data.items(), action);
        change.state = CaseState.RESULT_VERIFICATION;
    }

    private static void returnResult(CaseChange change, ActionData.ReturnResult data, RecordedAction action) {
        CaseView.Result result = change.result;
        change.result = new CaseView.Result(
                result.name(), result.number(), result.validUntil(), result.fields(), List.copyOf(data.differences()));
        // The pouch goes back unopened to who sent it: the hop ends with the refusal.
        signPapers(change, CustodyState.AT_BACK_OFFICE, action);
        change.state = CaseState.DECIDED;
    }

    private static void inform(CaseChange change, RecordedAction action) {
        signPapers(change, CustodyState.AT_ISSUING_WINDOW, action);
        change.delivery = DeliveryState.NOTIFIED;
        change.state = CaseState.AWAITING_DELIVERY;
    }

    private static void deliver(CaseChange change) {
        change.custody = CustodyState.WITH_APPLICANT;
        change.delivery = DeliveryState.DELIVERED;
        change.state = CaseState.CLOSED;
    }

    private static void withdraw(CaseChange change, RecordedAction action) {
        change.clock = change.clock.stop(action.recordedAt());
        change.state = CaseState.WITHDRAWN;
    }

    private static void takePapers(CaseChange change) {
        if (Papers.received(change.filing).any()) {
            change.custody = CustodyState.AT_WINDOW;
        }
    }

    private static PaperHop.Signature signature(RecordedAction action) {
        return new PaperHop.Signature(
                action.by().account(), action.by().name(), action.by().unitName(), action.happenedAt());
    }
}
