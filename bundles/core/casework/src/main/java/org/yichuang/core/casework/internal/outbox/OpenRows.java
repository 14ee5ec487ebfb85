// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.yichuang.core.casework.internal.persistence.OutboxEntity;
import org.yichuang.ports.database.Dialect;
import org.yichuang.ports.outbox.OutboxMessage.State;
import org.yichuang.ports.outbox.Topic;

/** Finds and claims rows of the outbox. */
final class OpenRows {
    private OpenRows() {}

    /** Returns rows of a topic that are ready, the longest ready first; none that another node is just claiming. */
    @SuppressWarnings("unchecked")
    static List<OutboxEntity> ready(EntityManager em, Topic topic, long now, int limit) {
        return em.createNativeQuery(
                        "select * from case_outbox where state in ('WAITING', 'SENT') and topic = ?1 and ready_at <= ?2"
                                + " order by ready_at fetch first " + limit + " rows only"
                                + dialect(em).skipLocked(),
                        OutboxEntity.class)
                .setParameter(1, topic.name())
                .setParameter(2, now)
                .getResultList();
    }

    /** Whoever changes the row first has claimed it: a second one finds another time in it, or the work done. */
    static boolean claim(EntityManager em, String id, long now) {
        return em.createQuery("update OutboxEntity m set m.readyAt = :until, m.attempts = m.attempts + 1"
                                + " where m.id = :id and m.readyAt <= :now and m.state in :open")
                        .setParameter("until", now + Leases.LEASE)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .setParameter("open", List.of(State.WAITING, State.SENT))
                        .executeUpdate()
                == 1;
    }

    /** Lends rows until a later moment; what is done, waits for a person or has a later moment stays as it is. */
    static int renew(EntityManager em, Set<String> ids, long until) {
        return em.createQuery("update OutboxEntity m set m.readyAt = :until where m.id in :ids"
                        + " and m.readyAt < :until and m.state in :open")
                .setParameter("until", until)
                .setParameter("ids", ids)
                .setParameter("open", List.of(State.WAITING, State.SENT))
                .executeUpdate();
    }

    private static Dialect dialect(EntityManager em) {
        try {
            return Dialect.of(em.unwrap(Connection.class));
        } catch (SQLException broken) {
            throw new PersistenceException(broken);
        }
    }
}
