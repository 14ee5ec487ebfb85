// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

/**
 * How far an order is.
 *
 * @param state whether it is paid
 * @param notice what was paid, or {@code null} unless {@link State#PAID}
 */
public record PaymentStatus(State state, PaymentNotice notice) {

    /** Whether an order is paid. */
    public enum State {
        /** The service has never heard of the order. */
        UNKNOWN,
        /** Not paid yet. */
        OPEN,
        PAID,
        /** Closed without payment. */
        CLOSED
    }
}
