// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.DeliveryChoice;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.ReportCourier.Event;
import org.yichuang.ports.casework.IssueFacet;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;

/**
 * What parcels do to a case (寄送、寄回、上门揽收, T3, T31, T41). The courier is a holder of papers like any desk: what goes out
 * is his from when it lies packed at the post counter, what comes in from when he has fetched it at the applicant's door.
 */
final class ShipmentFold {
    /** Where papers of the applicant are looked for. */
    private static final Set<CaseState> FILING = EnumSet.of(
            CaseState.DRAFT,
            CaseState.PRE_REVIEW,
            CaseState.RECEIVED,
            CaseState.AWAITING_CORRECTION,
            CaseState.AWAITING_CONFIRMATION);

    private ShipmentFold() {}

    /** The result goes to the courier. */
    static void dispatch(CaseChange change, IssueData.Dispatch data, RecordedAction action) {
        Custody custody = PaperFold.custody(change);
        List<PaperItem> items = custody.heldBy(CustodyState.AT_ISSUING_WINDOW);
        PaperData.Address to = new PaperData.Address(data.recipient(), data.phone(), data.address());
        add(change, action, Shipment.Kind.RESULT, to, data.trackingNo(), items);
        PaperFold.hold(change, custody.moved(CustodyState.AT_ISSUING_WINDOW, CustodyState.IN_POST));
        change.delivery = DeliveryState.DISPATCHED;
    }

    /** Papers went back: by a courier who was asked, or in a parcel that a clerk posted himself. */
    static void sendOriginals(CaseChange change, PaperData.ReturnPapers data, RecordedAction action) {
        PaperData.Address to = data.courier() == null ? registered(change.filing) : data.courier();
        add(change, action, Shipment.Kind.ORIGINALS, to, data.trackingNo(), data.items());
    }

    /** The courier is asked to fetch papers; the applicant has them until he does. */
    static void orderPickup(CaseChange change, IssueData.OrderPickup data, RecordedAction action) {
        PaperData.Address from = new PaperData.Address(data.contact(), data.phone(), data.address());
        add(change, action, Shipment.Kind.INTAKE, from, null, List.of());
    }

    /** The courier is asked not to fetch a parcel. */
    static void callOff(CaseChange change, IssueData.CallOffShipment data, RecordedAction action) {
        Shipment wanted = callable(change.issue, data.trackingNo()).get(0);
        CustodyState desk = Desks.of(action.by().role());
        replace(change, one -> one == wanted, one -> one.calledOff(desk));
    }

    /** Calls off what is to be fetched for a case that needs no papers of the applicant any more. */
    static void callOffUnwanted(CaseRecord before, CaseChange change) {
        boolean was = before != null && isWanted(before.state(), before.review().tolerance());
        if (was && !isWanted(change.state, change.review.tolerance())) {
            replace(change, one -> one.kind() == Shipment.Kind.INTAKE && one.isCallable(), one -> one.calledOff(null));
        }
    }

    /** Tells whether papers of the applicant are looked for. */
    static boolean isWanted(CaseState state, ToleranceState tolerance) {
        return FILING.contains(state) || tolerance == ToleranceState.PENDING_SUPPLEMENT;
    }

    /** The courier says something of a parcel. */
    static void report(CaseChange change, IssueData.ReportCourier data, RecordedAction action) {
        Shipment before = find(change.issue, data.parcel(), data.trackingNo());
        Shipment told = told(before, data, action);
        Event event = told.state();
        boolean fetched = event != null && event != Event.ORDERED && event != Event.CANCELLED;
        if (told.kind() == Shipment.Kind.INTAKE && told.items().isEmpty() && fetched) {
            told = told.holding(List.of(new PaperItem(sealed(told.trackingNo()), 1, 0)));
            PaperFold.hold(change, PaperFold.custody(change).plus(told.items(), CustodyState.IN_POST));
        }
        Shipment after = told;
        replace(change, one -> one == before, one -> after);
        if (!after.onTheWay()) {
            arrived(change, after, data.signer(), action);
        }
    }

    /** The courier says where a parcel was; also of one that has come, for what he says may come late. */
    static void track(CaseChange change, IssueData.TrackShipment data) {
        replace(change, one -> one.id().equals(data.parcel()), one -> Track.with(one, data.points()));
    }

    /** A parcel that the window has in its hands has come, whatever the courier has said of it. */
    static void receive(CaseChange change, String trackingNo, RecordedAction action) {
        boolean follows = change.issue.shipments().stream()
                .anyMatch(one ->
                        one.kind() == Shipment.Kind.INTAKE && one.onTheWay() && trackingNo.equals(one.trackingNo()));
        if (follows) {
            report(change, new IssueData.ReportCourier(trackingNo, Event.SIGNED, null, null, null), action);
        }
    }

    /** The window opens the parcels it holds: from now on the papers in them are counted one by one. */
    static void open(CaseChange change, RecordedAction action) {
        if (Desks.of(action.by().role()) == CustodyState.AT_WINDOW) {
            List<PaperItem> parcels = change.issue.shipments().stream()
                    .filter(one -> one.kind() == Shipment.Kind.INTAKE)
                    .flatMap(one -> one.items().stream())
                    .toList();
            PaperFold.hold(change, PaperFold.custody(change).without(parcels, CustodyState.AT_WINDOW));
        }
    }

    /**
     * Finds the parcel that a courier speaks of.
     *
     * @param parcel identifier under which it was ordered, or {@code null} to go by its number
     * @return {@code null} if it is not on its way
     */
    static Shipment find(IssueFacet issue, String parcel, String trackingNo) {
        List<Shipment> open =
                issue.shipments().stream().filter(Shipment::onTheWay).toList();
        return parcel == null
                ? Stream.concat(
                                open.stream().filter(one -> trackingNo.equals(one.trackingNo())),
                                open.stream().filter(one -> one.trackingNo() == null))
                        .findFirst()
                        .orElse(null)
                : open.stream()
                        .filter(one -> parcel.equals(one.id()))
                        .findFirst()
                        .orElse(null);
    }

    /** Finds the parcels of a number, or of any if it is {@code null}, that may be called off. */
    static List<Shipment> callable(IssueFacet issue, String trackingNo) {
        return issue.shipments().stream()
                .filter(Shipment::isCallable)
                .filter(one -> trackingNo == null || trackingNo.equals(one.trackingNo()))
                .toList();
    }

    /** Returns the name under which a parcel is followed that nobody has opened. */
    private static String sealed(String trackingNo) {
        return "未拆邮包 " + trackingNo;
    }

    /** What is said later than what came after it is only its number; that a call-off failed is no place on the way. */
    private static Shipment told(Shipment before, IssueData.ReportCourier data, RecordedAction action) {
        boolean late = data.event() == Event.ORDERED && before.state() != null;
        boolean kept = data.event() == Event.KEPT;
        String number = data.trackingNo() == null ? before.trackingNo() : data.trackingNo();
        return before.told(
                late || kept ? before.state() : data.event(),
                number,
                data.detail(),
                action.happenedAt(),
                before.callingOff() && !kept && !data.event().isFinal(),
                kept ? action.happenedAt() : before.keptAt());
    }

    private static void arrived(CaseChange change, Shipment told, String signer, RecordedAction action) {
        boolean signed = told.state() == Event.SIGNED;
        PaperFold.hold(
                change,
                PaperFold.custody(change).moved(told.items(), CustodyState.IN_POST, holder(told.kind(), signed)));
        if (told.ofResult() && signed) {
            String receiver = signer == null ? told.recipient() : signer;
            IssueFold.handOut(change, DeliveryMethod.COURIER, receiver, false, action);
            change.state = CaseState.CLOSED;
        } else if (told.ofResult()) {
            change.delivery = told.state() == Event.CANCELLED ? DeliveryState.NOTIFIED : DeliveryState.RETURNED;
        }
    }

    /** Returns who has a parcel at the end of its way: where it was to go to, or where it came from. */
    private static CustodyState holder(Shipment.Kind kind, boolean signed) {
        return switch (kind) {
            case RESULT -> signed ? CustodyState.WITH_APPLICANT : CustodyState.AT_ISSUING_WINDOW;
            case ORIGINALS -> signed ? CustodyState.WITH_APPLICANT : CustodyState.AT_WINDOW;
            case INTAKE -> signed ? CustodyState.AT_WINDOW : CustodyState.WITH_APPLICANT;
        };
    }

    private static PaperData.Address registered(Filing filing) {
        Applicant applicant = filing.applicant();
        DeliveryChoice choice = filing.delivery();
        return choice != null && choice.address() != null
                ? new PaperData.Address(choice.recipient(), choice.phone(), choice.address())
                : new PaperData.Address(applicant.name(), applicant.phone(), applicant.address());
    }

    private static void replace(CaseChange change, Predicate<Shipment> which, UnaryOperator<Shipment> by) {
        change.issue = change.issue.withShipments(change.issue.shipments().stream()
                .map(one -> which.test(one) ? by.apply(one) : one)
                .toList());
    }

    private static void add(
            CaseChange change,
            RecordedAction action,
            Shipment.Kind kind,
            PaperData.Address applicant,
            String trackingNo,
            List<PaperItem> items) {
        Facts.PaperFacts facts = action.payload().facts().papers();
        change.issue = change.issue.withShipments(CaseChange.append(
                change.issue.shipments(),
                new Shipment(
                        facts.parcel(),
                        kind,
                        facts.sender() != null,
                        applicant.recipient(),
                        applicant.phone(),
                        applicant.address(),
                        trackingNo,
                        items,
                        action.happenedAt(),
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null)));
    }
}
