// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.outbox.CallOff;
import org.yichuang.ports.outbox.Topic;

/** Asks the courier to fetch parcels (寄送、寄回、上门揽收, R32, R64), and calls them off when they need not be fetched any more. */
public final class ShipmentOutgoing implements Outgoing {

    @Override
    public List<OutgoingMessage> after(Step step) {
        List<Shipment> after = step.after().issue().shipments();
        if (after.isEmpty()) {
            return List.of();
        }
        Map<String, Shipment> before = before(step.before());
        return after.stream()
                .flatMap(one -> news(step, before.get(one.id()), one))
                .toList();
    }

    private static Map<String, Shipment> before(CaseRecord record) {
        return record == null
                ? Map.of()
                : record.issue().shipments().stream().collect(Collectors.toMap(Shipment::id, Function.identity()));
    }

    private static Stream<OutgoingMessage> news(Step step, Shipment before, Shipment now) {
        if (before == null && now.ordered()) {
            return Stream.of(new OutgoingMessage(now.id(), Topic.SHIPMENT, order(step, now)));
        }
        if (before != null && !before.callingOff() && now.callingOff()) {
            return Stream.of(
                    new OutgoingMessage(UUID.randomUUID().toString(), Topic.SHIPMENT_CALL_OFF, new CallOff(now.id())));
        }
        return Stream.empty();
    }

    private static ShipmentOrder order(Step step, Shipment parcel) {
        ShipmentOrder.Party hall = step.facts().papers().sender();
        ShipmentOrder.Party applicant = new ShipmentOrder.Party(
                parcel.recipient(), parcel.phone(), step.after().region(), parcel.address());
        // What a clerk wrote on a list of papers may name people: the courier learns what kind of papers it is.
        String content =
                parcel.ofResult() ? step.after().result().name() : parcel.kind().title();
        boolean comes = parcel.kind() == Shipment.Kind.INTAKE;
        return new ShipmentOrder(parcel.id(), comes ? applicant : hall, comes ? hall : applicant, List.of(content));
    }
}
