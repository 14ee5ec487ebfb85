// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.CHANNEL;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.ISSUING_CLERK;
import static org.yichuang.ports.accounts.Role.PLATFORM;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.CALL_OFF_SHIPMENT;
import static org.yichuang.ports.casework.ActionType.ORDER_PICKUP;
import static org.yichuang.ports.casework.ActionType.REPORT_COURIER;
import static org.yichuang.ports.casework.ActionType.TRACK_SHIPMENT;
import static org.yichuang.ports.clock.ClockKind.COLLECTION;
import static org.yichuang.ports.clock.ClockKind.SAME_DAY_HANDOVER;
import static org.yichuang.ports.documents.DocumentKind.DELIVERY_RECEIPT;
import static org.yichuang.ports.documents.DocumentKind.ISSUE_REGISTER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.ReportCourier.Event;
import org.yichuang.ports.casework.IssueFacet.Shipment;

/** The lines by which parcels go both ways (双向寄递, R32; T3, T31–T33, T41). */
final class ShipmentRules {
    private static final Set<CaseState> ANY = EnumSet.allOf(CaseState.class);

    static final List<Rule> LINES = List.of(
            Line.of("T3/R32", ORDER_PICKUP)
                    .from(
                            CaseState.DRAFT,
                            CaseState.PRE_REVIEW,
                            CaseState.RECEIVED,
                            CaseState.AWAITING_CORRECTION,
                            CaseState.AWAITING_CONFIRMATION,
                            CaseState.ACCEPTED,
                            CaseState.UNDER_REVIEW)
                    .by(WINDOW_CLERK, CHANNEL)
                    .guardedBy(
                            ShipmentGuards.PAPERS_AWAITED,
                            ShipmentGuards.NO_PICKUP_YET,
                            ShipmentGuards.PICKUP_ADDRESS_WRITTEN),
            Line.of("T31/R32", CALL_OFF_SHIPMENT)
                    .from(ANY)
                    .by(WINDOW_CLERK, ISSUING_CLERK, APPROVER, DEPARTMENT_HEAD)
                    .guardedBy(
                            ShipmentGuards.SOMETHING_CALLABLE, ShipmentGuards.ONE_CALLED_OFF, ShipmentGuards.REASONED),
            Line.of("T31/R32", TRACK_SHIPMENT)
                    .from(ANY)
                    .by(PLATFORM)
                    .guardedBy(RetentionGuards.NOT_ERASED, ShipmentGuards.TRACK_NEWS),
            Line.of("T32", REPORT_COURIER)
                    .from(CaseState.AWAITING_DELIVERY)
                    .when((before, data) -> speaksOfResult(before, data, EnumSet.of(Event.SIGNED)))
                    .to(CaseState.CLOSED)
                    .by(PLATFORM, ISSUING_CLERK)
                    .documents(DELIVERY_RECEIPT, ISSUE_REGISTER)
                    .stopsAll()
                    .guardedBy(ShipmentGuards.PARCEL_KNOWN, ShipmentGuards.PARCEL_OWN),
            Line.of("T33", REPORT_COURIER)
                    .from(CaseState.AWAITING_DELIVERY)
                    .when((before, data) -> speaksOfResult(before, data, EnumSet.of(Event.RETURNED, Event.CANCELLED)))
                    .by(PLATFORM, ISSUING_CLERK)
                    .starts(COLLECTION)
                    .guardedBy(ShipmentGuards.PARCEL_KNOWN, ShipmentGuards.PARCEL_OWN),
            Line.of("T31/T41", REPORT_COURIER)
                    .from(ANY)
                    .by(PLATFORM, WINDOW_CLERK, ISSUING_CLERK, APPROVER, DEPARTMENT_HEAD)
                    .starts(SAME_DAY_HANDOVER)
                    .guardedBy(
                            ShipmentGuards.PARCEL_UNDER_WAY, ShipmentGuards.PARCEL_KNOWN, ShipmentGuards.PARCEL_OWN));

    private ShipmentRules() {}

    private static boolean speaksOfResult(CaseRecord before, ActionData data, Set<Event> events) {
        if (!(data instanceof IssueData.ReportCourier said) || said.trackingNo() == null && said.parcel() == null) {
            return false;
        }
        Shipment shipment = before.shipment(said);
        return events.contains(said.event()) && shipment != null && shipment.ofResult();
    }
}
