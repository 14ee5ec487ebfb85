// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.numbers;

import javax.persistence.EntityManager;

/** Running numbers without gaps: counted up in the transaction that uses them. */
public final class Counters {
    private final EntityManager transaction;

    /** Counts in a transaction that is active. */
    public Counters(EntityManager transaction) {
        this.transaction = transaction;
    }

    /**
     * Takes the next number. Whoever else counts the same waits until this transaction ends.
     *
     * @param counter name of the counter; a new one begins with 1
     */
    public long next(String counter) {
        int counted = transaction
                .createNativeQuery("update sequence_counter set last_number = last_number + 1 where counter = ?1")
                .setParameter(1, counter)
                .executeUpdate();
        if (counted == 0) {
            transaction
                    .createNativeQuery("insert into sequence_counter (counter, last_number) values (?1, 1)")
                    .setParameter(1, counter)
                    .executeUpdate();
            return 1;
        }
        Number last = (Number) transaction
                .createNativeQuery("select last_number from sequence_counter where counter = ?1")
                .setParameter(1, counter)
                .getSingleResult();
        return last.longValue();
    }
}
