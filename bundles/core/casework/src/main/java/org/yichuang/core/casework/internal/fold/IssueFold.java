// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueFacet;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.Pouch;

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
            deliverOnline(change, action);
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

    /** What was handed over online stays in the file on paper; originals of the applicant go back to him as ever (R64). */
    private static void deliverOnline(CaseChange change, RecordedAction action) {
        Set<String> handedIn = change.hops.stream()
                .filter(hop -> hop.pouch() != Pouch.RESULT)
                .flatMap(hop -> hop.items().stream())
                .map(PaperItem::name)
                .collect(Collectors.toSet());
        Custody custody = PaperFold.custody(change);
        List<PaperItem> made = custody.heldBy(CustodyState.AT_ISSUING_WINDOW).stream()
                .filter(item -> !handedIn.contains(item.name()))
                .toList();
        PaperFold.hold(change, custody.moved(made, CustodyState.AT_ISSUING_WINDOW, CustodyState.ARCHIVED));
        handOut(change, DeliveryMethod.ONLINE, change.filing.applicant().name(), false, action);
        change.state = CaseState.CLOSED;
    }

    /** What whoever decided hands over that nobody has handed in is the result, and comes into the world here. */
    private static void sendResult(CaseChange change, List<PaperItem> items, RecordedAction action) {
        Custody custody = PaperFold.custody(change);
        List<PaperItem> made = items.stream()
                .filter(item -> isNew(custody, change.result, item.name()))
                .map(item -> new Papers(item.originals(), item.copies())
                        .minus(custody.all(item.name()))
                        .named(item.name()))
                .toList();
        CustodyState desk = Desks.of(action.by().role());
        PaperFold.hold(change, custody.plus(made, desk));
        PaperFold.send(change, items, desk, CustodyState.AT_ISSUING_WINDOW, action);
        change.state = CaseState.RESULT_VERIFICATION;
    }

    /** Tells whether papers of a name may come into the world with a result: the result itself, and what nobody knows. */
    static boolean isNew(Custody custody, CaseView.Result result, String name) {
        return name.equals(result.name()) || !custody.knows(name);
    }

    private static Custody handedOver(CaseChange change) {
        Custody custody = PaperFold.custody(change);
        return switch (change.state) {
            // Handed out by the window that decided it (T16): it need not have been in a pouch.
            case DECIDED -> {
                String result = change.result.name();
                Custody made = custody.atLeast(List.of(new PaperItem(result, 1, 0)), CustodyState.AT_WINDOW);
                yield made.moved(
                        List.of(made.all(result).named(result)), CustodyState.AT_WINDOW, CustodyState.WITH_APPLICANT);
            }
            // Collected after it was filed because nobody came (T33).
            case CLOSED -> custody.moved(CustodyState.ARCHIVED, CustodyState.WITH_APPLICANT);
            default -> custody.moved(CustodyState.AT_ISSUING_WINDOW, CustodyState.WITH_APPLICANT);
        };
    }

    private static void returnResult(CaseChange change, IssueData.ReturnResult data, RecordedAction action) {
        CaseView.Result result = change.result;
        change.result = new CaseView.Result(
                result.name(), result.number(), result.validUntil(), result.fields(), List.copyOf(data.differences()));
        PaperFold.refuse(change, "核验不一致：" + data.differences().get(0).field(), action);
        change.state = CaseState.DECIDED;
    }

    private static void deliver(CaseChange change, IssueData.Receiver receiver, RecordedAction action) {
        PaperFold.hold(change, handedOver(change));
        handOut(change, DeliveryMethod.COUNTER, receiver.name(), receiver.agent(), action);
        change.state = CaseState.CLOSED;
    }
}
