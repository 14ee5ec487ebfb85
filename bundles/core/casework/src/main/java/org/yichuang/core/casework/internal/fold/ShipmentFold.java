// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import java.util.stream.Stream;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.DeliveryChoice;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.ReportCourier.Event;
import org.yichuang.ports.casework.IssueFacet;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.PaperData;

/** What parcels do to a case (寄送, T31, T41). */
final class ShipmentFold {
    private ShipmentFold() {}

    /** The result goes to the courier. */
    static void dispatch(CaseChange change, IssueData.Dispatch data, RecordedAction action) {
        Custody custody = PaperFold.custody(change);
        List<PaperData.PaperItem> items = custody.heldBy(CustodyState.AT_ISSUING_WINDOW);
        add(change, action, true, data.recipient(), data.phone(), data.address(), null, items);
        PaperFold.hold(change, custody.moved(CustodyState.AT_ISSUING_WINDOW, CustodyState.IN_POST));
        change.delivery = DeliveryState.DISPATCHED;
    }

    /** Originals went back by a courier that somebody called himself. */
    static void sendOriginals(CaseChange change, PaperData.ReturnPapers data, RecordedAction action) {
        Applicant applicant = change.filing.applicant();
        DeliveryChoice choice = change.filing.delivery();
        boolean chosen = choice != null && choice.address() != null;
        add(
                change,
                action,
                false,
                chosen ? choice.recipient() : applicant.name(),
                chosen ? choice.phone() : applicant.phone(),
                chosen ? choice.address() : applicant.address(),
                data.trackingNo(),
                data.items());
    }

    /** The courier says something of a parcel. */
    static void report(CaseChange change, IssueData.ReportCourier data, RecordedAction action) {
        Shipment shipment = find(change.issue, data.trackingNo());
        // That it was ordered may be told after it was collected: then only its number is new.
        Event event = data.event() == Event.ORDERED && shipment.state() != null ? shipment.state() : data.event();
        Shipment told = new Shipment(
                shipment.id(),
                shipment.ofResult(),
                shipment.recipient(),
                shipment.phone(),
                shipment.address(),
                data.trackingNo(),
                shipment.items(),
                shipment.sentAt(),
                event,
                data.detail(),
                action.happenedAt());
        change.issue = change.issue.withShipments(change.issue.shipments().stream()
                .map(one -> one == shipment ? told : one)
                .toList());
        if (event.isFinal()) {
            arrived(change, told, event == Event.SIGNED, action);
        }
    }

    /**
     * Finds the parcel that a courier speaks of.
     *
     * @return the one with that number, or the last that has none yet; {@code null} if there is none on its way
     */
    static Shipment find(IssueFacet issue, String trackingNo) {
        List<Shipment> open =
                issue.shipments().stream().filter(Shipment::onTheWay).toList();
        return Stream.concat(
                        open.stream().filter(one -> trackingNo.equals(one.trackingNo())),
                        open.stream().filter(one -> one.trackingNo() == null))
                .findFirst()
                .orElse(null);
    }

    private static void arrived(CaseChange change, Shipment told, boolean signed, RecordedAction action) {
        CustodyState to = signed
                ? CustodyState.WITH_APPLICANT
                : told.ofResult() ? CustodyState.AT_ISSUING_WINDOW : CustodyState.AT_WINDOW;
        PaperFold.hold(change, PaperFold.custody(change).moved(told.items(), CustodyState.IN_POST, to));
        if (told.ofResult() && signed) {
            IssueFold.handOut(change, DeliveryMethod.COURIER, told.recipient(), false, action);
            change.state = CaseState.CLOSED;
        } else if (told.ofResult()) {
            change.delivery = DeliveryState.RETURNED;
        }
    }

    private static void add(
            CaseChange change,
            RecordedAction action,
            boolean ofResult,
            String recipient,
            String phone,
            String address,
            String trackingNo,
            List<PaperData.PaperItem> items) {
        String id = action.payload().facts().papers().parcel();
        change.issue = change.issue.withShipments(CaseChange.append(
                change.issue.shipments(),
                new Shipment(
                        id,
                        ofResult,
                        recipient,
                        phone,
                        address,
                        trackingNo,
                        items,
                        action.happenedAt(),
                        null,
                        null,
                        null)));
    }
}
