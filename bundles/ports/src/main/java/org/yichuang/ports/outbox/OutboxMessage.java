// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.outbox;

import java.time.Instant;

/**
 * A message to the outside.
 *
 * @param id identifier, under which the receiver recognises a repetition
 * @param caseNo number of the case, or of the consultation, that it is about
 * @param region place of that
 * @param sequence action of that case that caused it; 0 for what is no case
 * @param topic what it is about
 * @param content what it says: {@link Topic#content()} as JSON, or {@code null} if it has arrived and was emptied
 * @param state how far it is
 * @param writtenAt when its action was recorded
 * @param readyAt from when on it may be claimed
 * @param attempts how often it was claimed
 * @param reply what the outside gave in answer, as JSON, or {@code null}
 * @param fault why the last attempt failed, or {@code null}
 */
public record OutboxMessage(
        String id,
        String caseNo,
        String region,
        int sequence,
        Topic topic,
        String content,
        State state,
        Instant writtenAt,
        Instant readyAt,
        int attempts,
        String reply,
        String fault) {

    /** How far a message is. */
    public enum State {
        WAITING("待发送"),
        /** The outside has it; what comes of it is awaited, such as a payment. */
        SENT("已发送，等待结果"),
        DONE("已完成"),
        /** Refused for good: a person has to look at it. Never deleted. */
        PARKED("需人工处理");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }
    }
}
