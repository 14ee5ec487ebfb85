// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.time.Instant;
import java.util.List;

/**
 * Where a shipment is (物流状态).
 *
 * @param order identifier of the {@link ShipmentOrder}
 * @param waybill number of the waybill
 * @param state how far it is
 * @param signer who signed for it, or {@code null} unless {@link State#SIGNED}
 * @param changedAt when it came into that state
 * @param track where it was, oldest first
 */
public record ShipmentStatus(
        String order, String waybill, State state, String signer, Instant changedAt, List<Point> track) {
    public ShipmentStatus {
        track = List.copyOf(track);
    }

    /** How far a shipment is. */
    public enum State {
        /** Ordered, not fetched yet (待揽收). */
        ORDERED,
        /** On its way (运输中). */
        ON_THE_WAY,
        /** Delivered and signed for (已签收). */
        SIGNED,
        /** Came back to who sent it (已退回). */
        RETURNED,
        /** Cancelled before it was fetched (已取消). */
        CANCELLED;

        /** Tells whether nothing more will happen. */
        public boolean isFinal() {
            return this != ORDERED && this != ON_THE_WAY;
        }
    }

    /** A point of the track: when, and what happened there. */
    public record Point(Instant at, String text) {}
}
