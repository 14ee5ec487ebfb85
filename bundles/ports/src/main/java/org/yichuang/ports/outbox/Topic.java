// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.outbox;

import org.yichuang.api.gateway.PaymentOrder;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.api.gateway.TextMessage;

/** What a message is about, and so which gateway it goes through (消息类别). */
public enum Topic {
    /** A short message; its {@link TextMessage#id()} is the identifier of the message. */
    SMS("短信", TextMessage.class, true),
    /** An order to be paid; its {@link PaymentOrder#orderNo()} is the identifier of the message. */
    PAYMENT("缴费", PaymentOrder.class, false),
    /** A {@link #PAYMENT} that need not be paid any more. */
    PAYMENT_CALL_OFF("撤销缴费", CallOff.class, false),
    /** A shipment; its {@link ShipmentOrder#id()} is the identifier of the message. */
    SHIPMENT("寄递", ShipmentOrder.class, true),
    /** A {@link #SHIPMENT} that need not be fetched any more. */
    SHIPMENT_CALL_OFF("撤销寄递", CallOff.class, false);

    private final String title;
    private final Class<? extends Record> content;
    private final boolean personal;

    Topic(String title, Class<? extends Record> content, boolean personal) {
        this.title = title;
        this.content = content;
        this.personal = personal;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }

    /** Returns what a message of this topic says. */
    public Class<? extends Record> content() {
        return content;
    }

    /** Tells whether a message holds personal data: it is then emptied once it has arrived. */
    public boolean isPersonal() {
        return personal;
    }
}
