// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.core.casework.internal.outbox.Leases;
import org.yichuang.core.casework.internal.outbox.Listeners;
import org.yichuang.core.casework.internal.outbox.OpenRows;
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
    private static final OpenRows<DocumentEntity> OPEN = new OpenRows<>(
            DocumentEntity.class,
            "case_document",
            List.of(DocumentView.State.ORDERED.name(), DocumentView.State.FAILED.name()),
            DocumentEntity::getId);

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
        leases = new Leases("documents", time, (ids, until) -> transactions.change(em -> OPEN.renew(em, ids, until)));
    }

    /** Ends renewing leases: what is claimed still comes again. */
    @Deactivate
    public void close() {
        leases.close();
    }

    @Override
    public List<DocumentOrder> claim(int limit) {
        long now = time.millis();
        List<DocumentOrder> claimed = transactions.run(em -> OPEN.claim(em, "", now, limit).stream()
                .map(DocumentEntity::toOrder)
                .toList());
        claimed.forEach(order -> leases.take(order.id()));
        return claimed;
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
