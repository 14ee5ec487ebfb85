// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import org.osgi.annotation.versioning.ConsumerType;

/** Sends papers and results by post, both ways (政务专递, 双向免费邮寄, R32, R64), implemented by a gateway plug-in. */
@ConsumerType
public interface CourierGateway {

    /**
     * Orders a shipment to be fetched and delivered; the same identifier gives the same waybill again.
     *
     * @return number of the waybill (运单号)
     */
    Answer<String> order(ShipmentOrder order);

    /** Asks where a shipment is. */
    Answer<ShipmentStatus> track(String waybill);

    /** Cancels a shipment; one that is on its way is refused. */
    Answer<ShipmentStatus> cancel(String waybill);

    /**
     * Checks a push of a new status (物流推送) as {@link PaymentGateway#verify} does.
     *
     * @return the status; {@link Answer.Refused} if it can't be believed
     */
    Answer<ShipmentStatus> verify(SignedNotice notice);
}
