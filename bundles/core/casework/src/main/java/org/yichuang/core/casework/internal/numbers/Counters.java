// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.numbers;

import java.sql.Connection;
import java.sql.SQLException;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.yichuang.ports.database.RunningNumber;

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
        try {
            return RunningNumber.next(transaction.unwrap(Connection.class), counter);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
