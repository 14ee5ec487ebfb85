// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.util.List;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.core.casework.internal.fold.Facts.PaperFacts;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.outbox.Topic;

/** Asks the courier to fetch a result (寄送, T31). */
public final class ShipmentOutgoing implements Outgoing {

    @Override
    public List<OutgoingMessage> after(Step step) {
        if (!(step.data() instanceof IssueData.Dispatch said)) {
            return List.of();
        }
        PaperFacts papers = step.facts().papers();
        ShipmentOrder order = new ShipmentOrder(
                papers.parcel(),
                papers.sender(),
                new ShipmentOrder.Party(
                        said.recipient(), said.phone(), step.after().region(), said.address()),
                List.of(step.after().result().name()));
        return List.of(new OutgoingMessage(order.id(), Topic.SHIPMENT, order));
    }
}
