// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

/** Does short work in a transaction of its own, with an entity manager of its own. */
public final class Transactions {
    private final EntityManagerFactory database;

    /** Works on this database. */
    public Transactions(EntityManagerFactory database) {
        this.database = database;
    }

    /** Does work that returns nothing, as below. */
    public void change(Consumer<EntityManager> work) {
        run(em -> {
            work.accept(em);
            return null;
        });
    }

    /** Does the work and commits it; rolls back if it throws. */
    public <T> T run(Function<EntityManager, T> work) {
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
