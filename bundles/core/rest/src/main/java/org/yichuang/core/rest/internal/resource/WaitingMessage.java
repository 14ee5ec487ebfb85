// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.time.Instant;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.Topic;

/**
 * A message to the outside that is not done, without what it says: that is personal.
 *
 * @param id its identifier
 * @param caseNo case it is about
 * @param topic what it is about
 * @param state how far it is
 * @param writtenAt when its action was recorded
 * @param readyAt when it is tried or asked for again
 * @param attempts how often it was tried
 * @param fault why the last attempt failed, or {@code null}
 */
public record WaitingMessage(
        String id,
        String caseNo,
        Topic topic,
        OutboxMessage.State state,
        Instant writtenAt,
        Instant readyAt,
        int attempts,
        String fault) {

    static WaitingMessage of(OutboxMessage message) {
        return new WaitingMessage(
                message.id(),
                message.caseNo(),
                message.topic(),
                message.state(),
                message.writtenAt(),
                message.readyAt(),
                message.attempts(),
                message.fault());
    }
}
