// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.time.Instant;
import org.yichuang.ports.outbox.Topic;

/**
 * A message that an action causes.
 *
 * @param id identifier, unique on the platform; see the topic
 * @param topic what it is about
 * @param content what it says; of the class {@link Topic#content()}
 * @param notBefore from when on it may be sent, or {@code null} for at once
 */
public record OutgoingMessage(String id, Topic topic, Record content, Instant notBefore) {
    public OutgoingMessage {
        if (!topic.content().isInstance(content)) {
            throw new IllegalArgumentException(
                    topic + " takes " + topic.content().getSimpleName());
        }
    }

    /** A message to be sent at once. */
    public OutgoingMessage(String id, Topic topic, Record content) {
        this(id, topic, content, null);
    }
}
