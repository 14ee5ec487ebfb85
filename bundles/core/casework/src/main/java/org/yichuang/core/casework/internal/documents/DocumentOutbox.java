// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.casework.internal.persistence.DocumentEntity;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.documents.DocumentQueue;
import org.yichuang.ports.documents.DocumentView;

/** The outbox of documents (文书待制): orders are claimed by their state, row by row, on any number of nodes. */
@Component(service = {DocumentQueue.class, DocumentOutbox.class})
public final class DocumentOutbox implements DocumentQueue {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentOutbox.class);
    private static final long LEASE = 5 * 60_000L;
    private static final long FIRST_GAP = 5_000L;
    private static final long LONGEST_GAP = 60 * 60_000L;
    private static final int DOUBLINGS = 20;
    private static final int FAULT_LENGTH = 1_000;

    private final EntityManagerFactory database;
    private final TimeSource time;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Keeps its orders in this database. */
    @Activate
    public DocumentOutbox(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference TimeSource time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public List<DocumentOrder> claim(int limit) {
        long now = time.millis();
        return inTransaction(em -> em
                .createQuery(
                        "select d from DocumentEntity d where d.state in :open and d.readyAt <= :now"
                                + " order by d.readyAt",
                        DocumentEntity.class)
                .setParameter("open", List.of(DocumentView.State.ORDERED, DocumentView.State.FAILED))
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(DocumentEntity::toOrder)
                .filter(order -> claim(em, order.id(), now))
                .toList());
    }

    @Override
    public void rendered(String id, String digest) {
        inTransaction(em -> em.createQuery("update DocumentEntity d set d.state = :rendered, d.digest = :digest,"
                        + " d.fault = null where d.id = :id and d.state <> :rendered")
                .setParameter("rendered", DocumentView.State.RENDERED)
                .setParameter("digest", digest)
                .setParameter("id", id)
                .executeUpdate());
    }

    @Override
    public void failed(String id, String fault) {
        String shown = fault == null ? "" : fault.substring(0, Math.min(fault.length(), FAULT_LENGTH));
        inTransaction(em -> em.createQuery("select d.attempts from DocumentEntity d where d.id = :id", Integer.class)
                .setParameter("id", id)
                .getResultStream()
                .mapToInt(attempts -> again(em, id, shown, attempts))
                .sum());
    }

    @Override
    public AutoCloseable onOrder(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells the listeners that a commit ordered documents. */
    public void ordered() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                // The order is in the database: who was not woken finds it at his next look.
                LOG.warn("A listener for new documents failed; the documents will be rendered a little later", failure);
            }
        }
    }

    /** Whoever changes the row first has claimed it: a second one finds another time in it, or the work done. */
    private static boolean claim(EntityManager em, String id, long now) {
        return em.createQuery("update DocumentEntity d set d.readyAt = :until, d.attempts = d.attempts + 1"
                                + " where d.id = :id and d.readyAt <= :now and d.state <> :rendered")
                        .setParameter("until", now + LEASE)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .setParameter("rendered", DocumentView.State.RENDERED)
                        .executeUpdate()
                == 1;
    }

    private int again(EntityManager em, String id, String fault, int attempts) {
        return em.createQuery("update DocumentEntity d set d.state = :failed, d.fault = :fault, d.readyAt = :again"
                        + " where d.id = :id and d.state <> :rendered")
                .setParameter("failed", DocumentView.State.FAILED)
                .setParameter("rendered", DocumentView.State.RENDERED)
                .setParameter("fault", fault)
                .setParameter("again", time.millis() + gap(attempts))
                .setParameter("id", id)
                .executeUpdate();
    }

    private static long gap(int attempts) {
        return Math.min(LONGEST_GAP, FIRST_GAP << Math.min(attempts, DOUBLINGS));
    }

    private <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager em = database.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }
}
