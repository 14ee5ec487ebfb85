// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.core.casework.internal.outbox.Leases;
import org.yichuang.core.casework.internal.outbox.Listeners;
import org.yichuang.core.casework.internal.outbox.Retries;
import org.yichuang.core.casework.internal.persistence.DocumentEntity;
import org.yichuang.core.casework.internal.persistence.Transactions;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.documents.DocumentQueue;
import org.yichuang.ports.documents.DocumentView;

/** The outbox of documents (文书待制): orders are claimed by their state, row by row, on any number of nodes. */
@Component(service = {DocumentQueue.class, DocumentOutbox.class})
public final class DocumentOutbox implements DocumentQueue {
    private final Transactions transactions;
    private final TimeSource time;
    private final Listeners listeners = new Listeners();
    private final Leases leases;

    /** Keeps its orders in this database. */
    @Activate
    public DocumentOutbox(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference TimeSource time) {
        transactions = new Transactions(database);
        this.time = time;
        leases = new Leases("documents", time, this::renew);
    }

    /** Ends renewing leases: what is claimed still comes again. */
    @Deactivate
    public void close() {
        leases.close();
    }

    @Override
    public List<DocumentOrder> claim(int limit) {
        long now = time.millis();
        List<DocumentOrder> claimed =
                transactions.run(em -> Stream.of(DocumentView.State.ORDERED, DocumentView.State.FAILED)
                        .flatMap(state -> ready(em, state, now, limit).stream())
                        .limit(limit)
                        .map(DocumentEntity::toOrder)
                        .filter(order -> claim(em, order.id(), now))
                        .toList());
        claimed.forEach(order -> leases.take(order.id()));
        return claimed;
    }

    /** Of one state, in the order of its index: of two at once a database reads and sorts all that waits, each time. */
    private static List<DocumentEntity> ready(EntityManager em, DocumentView.State state, long now, int limit) {
        return em.createQuery(
                        "select d from DocumentEntity d where d.state = :state and d.readyAt <= :now order by d.readyAt",
                        DocumentEntity.class)
                .setParameter("state", state)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void rendered(String id, String digest) {
        leases.release(id);
        transactions.run(em -> em.createQuery("update DocumentEntity d set d.state = :rendered, d.digest = :digest,"
                        + " d.fault = null where d.id = :id and d.state <> :rendered")
                .setParameter("rendered", DocumentView.State.RENDERED)
                .setParameter("digest", digest)
                .setParameter("id", id)
                .executeUpdate());
    }

    @Override
    public void failed(String id, String fault) {
        leases.release(id);
        String shown = Retries.shortened(fault);
        transactions.run(em -> em.createQuery("select d.attempts from DocumentEntity d where d.id = :id", Integer.class)
                .setParameter("id", id)
                .getResultStream()
                .mapToInt(attempts -> again(em, id, shown, attempts))
                .sum());
    }

    @Override
    public AutoCloseable onOrder(Runnable listener) {
        return listeners.add(listener);
    }

    /** Tells the listeners that a commit ordered documents. */
    public void ordered() {
        listeners.wake();
    }

    /** Whoever changes the row first has claimed it: a second one finds another time in it, or the work done. */
    private static boolean claim(EntityManager em, String id, long now) {
        return em.createQuery("update DocumentEntity d set d.readyAt = :until, d.attempts = d.attempts + 1"
                                + " where d.id = :id and d.readyAt <= :now and d.state <> :rendered")
                        .setParameter("until", now + Leases.LEASE)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .setParameter("rendered", DocumentView.State.RENDERED)
                        .executeUpdate()
                == 1;
    }

    private void renew(Set<String> ids, long until) {
        transactions.run(em -> em.createQuery("update DocumentEntity d set d.readyAt = :until where d.id in :ids"
                        + " and d.readyAt < :until and d.state <> :rendered")
                .setParameter("until", until)
                .setParameter("ids", ids)
                .setParameter("rendered", DocumentView.State.RENDERED)
                .executeUpdate());
    }

    private int again(EntityManager em, String id, String fault, int attempts) {
        return em.createQuery("update DocumentEntity d set d.state = :failed, d.fault = :fault, d.readyAt = :again"
                        + " where d.id = :id and d.state <> :rendered")
                .setParameter("failed", DocumentView.State.FAILED)
                .setParameter("rendered", DocumentView.State.RENDERED)
                .setParameter("fault", fault)
                .setParameter("again", time.millis() + Retries.gap(attempts))
                .setParameter("id", id)
                .executeUpdate();
    }
}
