// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yichuang.api.gateway.TextMessage;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.OutboxMessage.State;
import org.yichuang.ports.outbox.ShortMessages;
import org.yichuang.ports.outbox.Topic;
import org.yichuang.ports.outbox.TopicCount;

/** An outbox whose messages wait until a test says what became of them. */
final class Phones implements ShortMessages, Outbox {
    final Map<String, TextMessage> written = new LinkedHashMap<>();
    private final Map<String, OutboxMessage> rows = new LinkedHashMap<>();
    int woken;

    /** Says what became of every message. */
    void become(State state) {
        rows.replaceAll((id, row) -> row(id, row.caseNo(), row.region(), state, row.writtenAt()));
    }

    @Override
    public Optional<TextMessage> compose(String phone, String text, Map<String, String> values) {
        return ShortMessages.reach(phone)
                ? Optional.of(new TextMessage("m-" + (written.size() + 1), phone, text + values))
                : Optional.empty();
    }

    @Override
    public void write(Connection transaction, String subject, String region, TextMessage message, Instant at) {
        written.put(message.id(), message);
        rows.put(message.id(), row(message.id(), subject, region, State.WAITING, at));
    }

    @Override
    public void written() {
        woken++;
    }

    @Override
    public void erase(Connection transaction, String id, Instant at) {
        written.remove(id);
    }

    @Override
    public Optional<OutboxMessage> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public boolean retry(String id) {
        OutboxMessage row = rows.get(id);
        rows.put(id, row(id, row.caseNo(), row.region(), State.WAITING, row.writtenAt()));
        return true;
    }

    private static OutboxMessage row(String id, String subject, String region, State state, Instant at) {
        return new OutboxMessage(id, subject, region, 0, Topic.SMS, "", state, at, at, 0, null, null);
    }

    @Override
    public List<OutboxMessage> claim(Topic topic, int limit) {
        throw notAsked();
    }

    @Override
    public void giveBack(String id) {
        throw notAsked();
    }

    @Override
    public void sent(String id, String reply, Instant again) {
        throw notAsked();
    }

    @Override
    public void done(String id, String reply) {
        throw notAsked();
    }

    @Override
    public void failed(String id, String fault) {
        throw notAsked();
    }

    @Override
    public void parked(String id, String reason) {
        throw notAsked();
    }

    @Override
    public List<OutboxMessage> open(int limit) {
        throw notAsked();
    }

    @Override
    public List<TopicCount> counts() {
        throw notAsked();
    }

    @Override
    public AutoCloseable onMessage(Runnable listener) {
        throw notAsked();
    }

    private static UnsupportedOperationException notAsked() {
        return new UnsupportedOperationException("nobody sends anything here");
    }
}
