// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import static org.yichuang.core.casework.internal.documents.Paper.map;

import java.util.Map;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.PaperHop;
import org.yichuang.core.casework.internal.read.Masking;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.DeliveryChoice;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** What documents about papers and results on their way say (流转、出件、告知、送达、退还). */
final class IssuePapers {

    private IssuePapers() {}

    /** Returns what a document says, or {@code null} if it is of another topic. */
    static Map<String, Object> of(DocumentKind kind, Paper paper) {
        return switch (kind) {
            case TRANSFER_SLIP -> slip(paper);
            case RESULT_RETURN_SLIP -> returned(paper);
            case COMPLETION_NOTICE -> completion(paper);
            case DISPATCH_SLIP -> dispatch(paper);
            case DELIVERY_RECEIPT, ISSUE_REGISTER -> delivery(paper);
            case ORIGINALS_RETURN_RECEIPT -> originals(paper);
            default -> null;
        };
    }

    private static Map<String, Object> slip(Paper paper) {
        CaseView.Result result = paper.after().result();
        return map(
                "pouch", paper.after().lastHop().pouch().title(),
                "handling", paper.matter().handling().title(),
                "due", paper.due(ClockKind.PROMISE),
                "result", result == null ? null : map("name", result.name(), "number", result.number()),
                "items", paper.lastItems(),
                "hops",
                        paper.after().hops().stream()
                                .map(hop -> hop(paper, hop))
                                .toList());
    }

    private static Map<String, Object> hop(Paper paper, PaperHop hop) {
        return map(
                "from", signature(paper, hop.from()),
                "to", hop.to() == null ? null : signature(paper, hop.to()),
                "refusal", hop.refusal());
    }

    private static Map<String, Object> signature(Paper paper, PaperHop.Signature signature) {
        return map("unit", signature.unitName(), "person", signature.name(), "at", paper.minute(signature.at()));
    }

    private static Map<String, Object> returned(Paper paper) {
        IssueData.ReturnResult said = (IssueData.ReturnResult) paper.said();
        CaseView.Result result = paper.before().result();
        return map(
                "result", result.name(),
                "resultNumber", result.number(),
                "differences",
                        said.differences().stream()
                                .map(one ->
                                        map("field", one.field(), "expected", one.expected(), "actual", one.actual()))
                                .toList(),
                "clerk", paper.actor(),
                "unit", paper.actorUnit());
    }

    private static Map<String, Object> completion(Paper paper) {
        IssueData.Notify said = (IssueData.Notify) paper.said();
        CaseRecord after = paper.after();
        DeliveryChoice choice = after.filing().delivery();
        DeliveryMethod way = choice == null ? DeliveryMethod.COUNTER : choice.method();
        return map(
                "outcome",
                        after.decision() == null
                                ? "办结"
                                : after.decision().outcome().title(),
                "result", after.result() == null ? null : after.result().name(),
                "resultNumber", after.result() == null ? null : after.result().number(),
                "way", way.title(),
                "place", place(paper),
                "told", said.told(),
                "person", said.person());
    }

    private static String place(Paper paper) {
        return paper.matter().contact() == null
                ? paper.actorUnit()
                : paper.matter().contact().address();
    }

    private static Map<String, Object> dispatch(Paper paper) {
        IssueData.Dispatch said = (IssueData.Dispatch) paper.said();
        Shipment shipment = result(paper);
        return map(
                "recipient",
                        map("name", said.recipient(), "phone", Masking.phone(said.phone()), "address", said.address()),
                "trackingNo", shipment.trackingNo(),
                "at", paper.now(),
                "clerk", paper.actor(),
                "items", paper.items(shipment.items()));
    }

    /**
     * The result reached the applicant: at the counter, by courier, or by his channel. What proves it is a signature in a file,
     * one on paper, the courier's, or the record of the channel.
     */
    private static Map<String, Object> delivery(Paper paper) {
        Map<String, Object> data = map(
                "items",
                paper.resultItems(),
                "place",
                paper.actorUnit(),
                "at",
                paper.now(),
                "deliveredBy",
                paper.actor());
        if (paper.said() instanceof IssueData.Deliver said) {
            data.put("way", DeliveryMethod.COUNTER.title());
            data.put("receiver", receiver(said.receiver()));
            data.put("proof", said.signature() == null ? "PAPER" : "FILE");
        } else if (paper.said() instanceof IssueData.ReportCourier said) {
            data.put("way", DeliveryMethod.COURIER.title());
            data.put("receiver", map("name", paper.after().issue().handOut().receiver(), "agent", false));
            data.put("trackingNo", said.trackingNo());
            data.put("proof", "COURIER");
        } else {
            Applicant applicant = paper.after().filing().applicant();
            data.put("way", DeliveryMethod.ONLINE.title());
            data.put("receiver", map("name", applicant.name(), "idNumber", Masking.number(applicant), "agent", false));
            data.put("proof", "CHANNEL");
            IntakeFacet.Identity identity = paper.after().intake().identity();
            data.put("identity", identity == null ? "由申请渠道核验" : identity.state().title());
        }
        return data;
    }

    /** Returns the last parcel in which the result went; originals may have gone back in others since. */
    private static Shipment result(Paper paper) {
        return paper.after().issue().shipments().stream()
                .filter(Shipment::ofResult)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static Map<String, Object> originals(Paper paper) {
        PaperData.ReturnPapers said = (PaperData.ReturnPapers) paper.said();
        return map(
                "items", paper.items(said.items()),
                "receiver", said.receiver() == null ? null : receiver(said.receiver()),
                "trackingNo", said.trackingNo(),
                "reason",
                        paper.after().state().isTerminal()
                                ? paper.after().state().title()
                                : "申请人领回",
                "at", paper.now(),
                "clerk", paper.actor());
    }

    private static Map<String, Object> receiver(IssueData.Receiver receiver) {
        return map(
                "name", receiver.name(),
                "idNumber", Masking.idNumber(receiver.idNumber()),
                "agent", receiver.agent());
    }
}
