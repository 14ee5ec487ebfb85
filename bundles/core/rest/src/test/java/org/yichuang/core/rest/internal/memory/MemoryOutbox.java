// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.Topic;
import org.yichuang.ports.outbox.TopicCount;

/** One message that a person has to look at, and what was asked. */
public final class MemoryOutbox implements Outbox {
    public static final String ID = "m1";
    public final List<String> calls = new ArrayList<>();

    private static final OutboxMessage PARKED = new OutboxMessage(
            ID,
            MemoryCases.CASE_NO,
            "150626",
            3,
            Topic.SMS,
            "{\"phone\":\"13847700101\"}",
            OutboxMessage.State.PARKED,
            Instant.EPOCH,
            Instant.EPOCH,
            4,
            null,
            "号码不存在");

    @Override
    public List<OutboxMessage> open(int limit) {
        calls.add("open " + limit);
        return List.of(PARKED);
    }

    @Override
    public boolean retry(String id) {
        calls.add("retry " + id);
        return id.equals(ID);
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
    public Optional<OutboxMessage> find(String id) {
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

    private static AssertionError notAsked() {
        return new AssertionError("the API does not send messages");
    }
}
