// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.util.List;

/**
 * A shipment to be ordered (寄递单).
 *
 * @param id identifier; the same shipment ordered twice is fetched once
 * @param from who sends: the hall, or the applicant who sends originals
 * @param to who receives
 * @param items what is in it, without personal data
 */
public record ShipmentOrder(String id, Party from, Party to, List<String> items) {
    public ShipmentOrder {
        items = List.copyOf(items);
    }

    /**
     * One end of a shipment.
     *
     * @param name name
     * @param phone phone
     * @param region GB/T 2260 code
     * @param address postal address
     */
    public record Party(String name, String phone, String region, String address) {}
}
