// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.core.casework.internal.persistence.OutboxEntity;
import org.yichuang.core.casework.internal.persistence.Transactions;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.OutboxMessage.State;
import org.yichuang.ports.outbox.Topic;
import org.yichuang.ports.outbox.TopicCount;

/** The outbox of cases (对外消息待发): messages are claimed by their state, row by row, on any number of nodes. */
@Component(service = {Outbox.class, CaseOutbox.class})
public final class CaseOutbox implements Outbox {
    private static final OpenRows<OutboxEntity> OPEN = new OpenRows<>(
            OutboxEntity.class, "case_outbox", List.of(State.WAITING.name(), State.SENT.name()), OutboxEntity::getId);

    private final Transactions transactions;
    private final TimeSource time;
    private final Listeners listeners = new Listeners();
    private final Leases leases;

    /** Keeps its messages in this database. */
    @Activate
    public CaseOutbox(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference TimeSource time) {
        transactions = new Transactions(database);
        this.time = time;
        leases = new Leases("messages", time, (ids, until) -> transactions.change(em -> OPEN.renew(em, ids, until)));
    }

    /** Ends renewing leases: what is claimed still comes again. */
    @Deactivate
    public void close() {
        leases.close();
    }

    @Override
    public List<OutboxMessage> claim(Topic topic, int limit) {
        long now = time.millis();
        List<OutboxMessage> claimed =
                transactions.run(em -> OPEN.claim(em, " and topic = '" + topic + "'", now, limit).stream()
                        .map(OutboxEntity::toMessage)
                        .toList());
        claimed.forEach(message -> leases.take(message.id()));
        return claimed;
    }

    @Override
    public void giveBack(String id) {
        change(id, OutboxEntity::givenBack);
    }

    @Override
    public void sent(String id, String reply, Instant again) {
        change(id, (row, now) -> row.sent(reply, again.toEpochMilli()));
    }

    @Override
    public void done(String id, String reply) {
        change(id, (row, now) -> row.done(reply, now));
    }

    @Override
    public void failed(String id, String fault) {
        change(id, (row, now) -> row.failed(Retries.shortened(fault), now + Retries.gap(row.getAttempts())));
    }

    @Override
    public void parked(String id, String reason) {
        change(id, (row, now) -> row.parked(Retries.shortened(reason)));
    }

    @Override
    public boolean retry(String id) {
        boolean found = change(id, OutboxEntity::retry);
        if (found) {
            listeners.wake();
        }
        return found;
    }

    @Override
    public Optional<OutboxMessage> find(String id) {
        return transactions.run(
                em -> Optional.ofNullable(em.find(OutboxEntity.class, id)).map(OutboxEntity::toMessage));
    }

    @Override
    public List<OutboxMessage> open(int limit) {
        return transactions.run(em -> List.of(State.PARKED, State.WAITING, State.SENT).stream()
                .flatMap(state -> in(em, state, limit).stream())
                .map(OutboxEntity::toMessage)
                .limit(limit)
                .toList());
    }

    @Override
    public List<TopicCount> counts() {
        return transactions.run(em -> {
            Map<Topic, List<Object[]>> counted = em.createQuery(
                            "select m.topic, m.state, count(m), count(m.fault) from OutboxEntity m"
                                    + " where m.state in :open group by m.topic, m.state",
                            Object[].class)
                    .setParameter("open", List.of(State.WAITING, State.SENT, State.PARKED))
                    .getResultStream()
                    .collect(Collectors.groupingBy(row -> (Topic) row[0]));
            return Arrays.stream(Topic.values())
                    .map(topic -> count(topic, counted.getOrDefault(topic, List.of())))
                    .toList();
        });
    }

    @Override
    public AutoCloseable onMessage(Runnable listener) {
        return listeners.add(listener);
    }

    /** Tells the listeners that a commit wrote messages. */
    public void written() {
        listeners.wake();
    }

    private static List<OutboxEntity> in(EntityManager em, State state, int limit) {
        return em.createQuery(
                        "select m from OutboxEntity m where m.state = :state order by m.writtenAt, m.id",
                        OutboxEntity.class)
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultList();
    }

    private static TopicCount count(Topic topic, List<Object[]> rows) {
        return new TopicCount(
                topic,
                sum(rows, 2, State.WAITING),
                sum(rows, 3, State.WAITING),
                sum(rows, 2, State.SENT),
                sum(rows, 2, State.PARKED));
    }

    private static long sum(List<Object[]> rows, int column, State state) {
        return rows.stream()
                .filter(row -> row[1] == state)
                .mapToLong(row -> (Long) row[column])
                .sum();
    }

    /** Changes a row that is not done yet; what is done stays done, whoever acknowledges late. */
    private boolean change(String id, ObjLongConsumer<OutboxEntity> change) {
        leases.release(id);
        long now = time.millis();
        return transactions.run(em -> {
            OutboxEntity row = em.find(OutboxEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.isDone()) {
                return false;
            }
            change.accept(row, now);
            return true;
        });
    }
}
