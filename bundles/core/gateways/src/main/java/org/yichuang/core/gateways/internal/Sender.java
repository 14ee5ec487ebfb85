// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import org.yichuang.ports.outbox.OutboxMessage;

/** Brings messages of one topic forward by one step; never inside a database transaction. */
interface Sender {

    /** Sends a message, or asks what has become of it. */
    Step advance(OutboxMessage message);
}
