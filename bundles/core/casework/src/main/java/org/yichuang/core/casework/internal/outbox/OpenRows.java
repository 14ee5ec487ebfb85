// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.util.List;
import javax.persistence.EntityManager;
import org.eclipse.persistence.sessions.Session;
import org.yichuang.core.casework.internal.persistence.OutboxEntity;
import org.yichuang.ports.outbox.OutboxMessage.State;
import org.yichuang.ports.outbox.Topic;

/**
 * Finds rows that can be claimed. On PostgreSQL rows that another node is just claiming are passed over, so that two nodes do
 * not wait for each other; elsewhere whoever changes a row first has it.
 */
final class OpenRows {
    private OpenRows() {}

    /** Returns rows of a topic that are ready, the longest ready first. */
    static List<OutboxEntity> ready(EntityManager em, Topic topic, long now, int limit) {
        if (!em.unwrap(Session.class).getPlatform().isPostgreSQL()) {
            return em.createQuery(
                            "select m from OutboxEntity m where m.state in :open and m.topic = :topic"
                                    + " and m.readyAt <= :now order by m.readyAt",
                            OutboxEntity.class)
                    .setParameter("open", List.of(State.WAITING, State.SENT))
                    .setParameter("topic", topic)
                    .setParameter("now", now)
                    .setMaxResults(limit)
                    .getResultList();
        }
        @SuppressWarnings("unchecked")
        List<OutboxEntity> rows = em.createNativeQuery(
                        "select * from case_outbox where state in ('WAITING', 'SENT') and topic = ?1"
                                + " and ready_at <= ?2 order by ready_at limit ?3 for update skip locked",
                        OutboxEntity.class)
                .setParameter(1, topic.name())
                .setParameter(2, now)
                .setParameter(3, limit)
                .getResultList();
        return rows;
    }

    /** Whoever changes the row first has claimed it: a second one finds another time in it, or the work done. */
    static boolean claim(EntityManager em, String id, long now) {
        return em.createQuery("update OutboxEntity m set m.readyAt = :until, m.attempts = m.attempts + 1"
                                + " where m.id = :id and m.readyAt <= :now and m.state in :open")
                        .setParameter("until", now + Retries.LEASE)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .setParameter("open", List.of(State.WAITING, State.SENT))
                        .executeUpdate()
                == 1;
    }
}
