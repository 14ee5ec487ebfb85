// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.identity;

import java.sql.Connection;
import java.sql.SQLException;
import org.yichuang.core.database.internal.copy.RowDigest;

/**
 * What a database holds (馆藏): two databases with equal holdings have the same cases with the same trails.
 *
 * @param identity whose cases these are
 * @param cases how many there are
 * @param actions how many actions they have
 * @param heads digest over number, last action and last hash of every case
 */
public record Holdings(Identity identity, long cases, long actions, String heads) {

    private static final int FETCH = 1_000;

    /**
     * Reads the holdings.
     *
     * @param connection without automatic commit, so that PostgreSQL gives the rows bit by bit
     * @return {@code null} if the database has no identity
     * @throws SQLException if it can't be read
     */
    public static Holdings read(Connection connection) throws SQLException {
        Identity identity = Identity.read(connection);
        if (identity == null) {
            return null;
        }
        RowDigest heads = new RowDigest();
        long actions = 0;
        try (var query = connection.prepareStatement("select case_no, last_seq, last_hash from cases")) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    actions += rows.getInt(2);
                    heads.text(rows.getString(1)).number((long) rows.getInt(2)).text(rows.getString(3));
                    heads.endRow();
                }
            }
        }
        return new Holdings(identity, heads.rows(), actions, heads.value());
    }
}
