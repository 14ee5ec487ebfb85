// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.sql.SQLException;

/** Runs what needs the database; where it does not answer, nobody here can help it. */
final class Database {
    private Database() {}

    static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not answer", failure);
        }
    }

    /** What is done with the database. */
    interface Work<T> {
        T run() throws SQLException;
    }
}
