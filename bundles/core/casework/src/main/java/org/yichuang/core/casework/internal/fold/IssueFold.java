// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueFacet;
import org.yichuang.ports.casework.PaperData.PaperItem;

/** What issuing a result does to a case. */
final class IssueFold {

    private IssueFold() {}

    static void apply(CaseChange change, IssueData data, RecordedAction action) {
        if (data instanceof IssueData.SendResult said) {
            sendResult(change, said.items(), action);
        } else if (data instanceof IssueData.ReturnResult said) {
            returnResult(change, said, action);
        } else if (data instanceof IssueData.Notify) {
            PaperFold.sign(change, action);
            change.delivery = DeliveryState.NOTIFIED;
            change.state = CaseState.AWAITING_DELIVERY;
        } else if (data instanceof IssueData.Dispatch said) {
            ShipmentFold.dispatch(change, said, action);
        } else if (data instanceof IssueData.OrderPickup said) {
            ShipmentFold.orderPickup(change, said, action);
        } else if (data instanceof IssueData.CallOffShipment said) {
            ShipmentFold.callOff(change, said, action);
        } else if (data instanceof IssueData.TrackShipment said) {
            ShipmentFold.track(change, said);
        } else if (data instanceof IssueData.ReportCourier said) {
            ShipmentFold.report(change, said, action);
        } else if (data instanceof IssueData.Deliver said) {
            deliver(change, said.receiver(), action);
        } else if (data instanceof IssueData.DeliverOnline) {
            handOut(change, DeliveryMethod.ONLINE, change.filing.applicant().name(), false, action);
            change.state = CaseState.CLOSED;
        } else if (data instanceof IssueData.RemindCollection) {
            change.issue = change.issue.reminded(action.happenedAt());
        } else if (data instanceof IssueData.ArchiveResult) {
            Custody custody = PaperFold.custody(change);
            PaperFold.hold(change, custody.moved(CustodyState.AT_ISSUING_WINDOW, CustodyState.ARCHIVED));
            change.delivery = DeliveryState.RETURNED;
            change.state = CaseState.CLOSED;
        }
    }

    /** Writes who received the result into the register of what was issued. */
    static void handOut(CaseChange change, DeliveryMethod way, String receiver, boolean agent, RecordedAction action) {
        String place = action.by().window() == null
                ? action.by().unitName()
                : action.by().window();
        change.issue = change.issue.handedOut(new IssueFacet.HandOut(
                way, receiver, agent, action.happenedAt(), action.by().name(), place));
        change.delivery = DeliveryState.DELIVERED;
    }

    /** What the department hands over that nobody has handed in is the result, and comes into the world here. */
    private static void sendResult(CaseChange change, List<PaperItem> items, RecordedAction action) {
        Custody custody = PaperFold.custody(change);
        List<PaperItem> made = items.stream()
                .filter(item -> isNew(custody, change.result, item.name()))
                .map(item -> new Papers(item.originals(), item.copies())
                        .minus(custody.all(item.name()))
                        .named(item.name()))
                .toList();
        PaperFold.hold(change, custody.plus(made, CustodyState.AT_BACK_OFFICE));
        PaperFold.send(change, items, CustodyState.AT_BACK_OFFICE, CustodyState.AT_ISSUING_WINDOW, action);
        change.state = CaseState.RESULT_VERIFICATION;
    }

    /** Tells whether papers of a name may come into the world with a result: the result itself, and what nobody knows. */
    static boolean isNew(Custody custody, CaseView.Result result, String name) {
        return name.equals(result.name()) || !custody.knows(name);
    }

    private static void returnResult(CaseChange change, IssueData.ReturnResult data, RecordedAction action) {
        CaseView.Result result = change.result;
        change.result = new CaseView.Result(
                result.name(), result.number(), result.validUntil(), result.fields(), List.copyOf(data.differences()));
        PaperFold.refuse(change, "核验不一致：" + data.differences().get(0).field(), action);
        change.state = CaseState.DECIDED;
    }

    private static void deliver(CaseChange change, IssueData.Receiver receiver, RecordedAction action) {
        Custody custody = PaperFold.custody(change);
        // Handed out by the window that decided it (T16), the result never was in a pouch.
        PaperFold.hold(
                change,
                change.state == CaseState.DECIDED
                        ? custody.plus(List.of(new PaperItem(change.result.name(), 1, 0)), CustodyState.WITH_APPLICANT)
                        : custody.moved(CustodyState.AT_ISSUING_WINDOW, CustodyState.WITH_APPLICANT));
        handOut(change, DeliveryMethod.COUNTER, receiver.name(), receiver.agent(), action);
        change.state = CaseState.CLOSED;
    }
}
