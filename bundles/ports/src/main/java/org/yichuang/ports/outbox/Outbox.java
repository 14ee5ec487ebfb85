// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The outbox: rows that were written in the transaction of the action of a case, or of what else causes them (see {@link
 * ShortMessages}). Whoever sends them claims them here.
 *
 * <p>Rows are claimed by a state column, never by "id greater than the last": the order of ids is not the order of commits.
 * Nothing is ever given up or deleted.
 */
@ProviderType
public interface Outbox {

    /**
     * Claims up to {@code limit} messages for the caller for some minutes; what is not acknowledged by then, or when
     * this node has been dead for some seconds, comes again.
     */
    List<OutboxMessage> claim(Topic topic, int limit);

    /** Gives back a message that the caller has claimed and did nothing with: it is ready at once, and no attempt counts. */
    void giveBack(String id);

    /**
     * Says that the outside has a message and that what comes of it is awaited.
     *
     * @param reply what it gave in answer, as JSON
     * @param again when it is claimed again, to ask how far it is
     */
    void sent(String id, String reply, Instant again);

    /**
     * Says that a message has arrived and nothing more is awaited.
     *
     * @param reply what the outside gave in answer, as JSON; {@code null} keeps the earlier one
     */
    void done(String id, String reply);

    /** Says that an attempt failed: it is tried again later, with growing gaps, and never given up. */
    void failed(String id, String fault);

    /** Says that the outside refused a message for good: it lies here until a person has it sent again. */
    void parked(String id, String reason);

    /** Finds a message. */
    Optional<OutboxMessage> find(String id);

    /** Lists messages that are not done, those for a person first, then the longest waiting; at most {@code limit}. */
    List<OutboxMessage> open(int limit);

    /** Counts what is not done, topic by topic. */
    List<TopicCount> counts();

    /**
     * Has a message that is waiting or parked sent now.
     *
     * @return whether there is such a message
     */
    boolean retry(String id);

    /** Has {@code listener} run after a commit that wrote messages, so that nobody needs to poll fast. */
    AutoCloseable onMessage(Runnable listener);
}
