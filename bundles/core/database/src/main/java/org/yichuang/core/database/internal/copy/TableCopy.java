// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Carries the rows of a table over in batches, or only reads them (逐表复制). */
final class TableCopy {

    private static final int FETCH = 500;
    private static final int BATCH_ROWS = 500;
    private static final int BATCH_BYTES = 8 << 20;

    private final Table table;
    private final LongConsumer progress;
    private final RowDigest digest = new RowDigest();

    /**
     * Copies a table.
     *
     * @param progress told after each batch how many rows are done
     */
    TableCopy(Table table, LongConsumer progress) {
        this.table = table;
        this.progress = progress;
    }

    /** Copies every row, committing each batch; returns the digest of what was read. */
    RowDigest copy(Connection from, Connection to) throws SQLException {
        try (PreparedStatement insert = to.prepareStatement(table.insert())) {
            read(from, insert, to);
        }
        return digest;
    }

    /** Reads every row; returns their digest. */
    RowDigest read(Connection from) throws SQLException {
        read(from, null, null);
        return digest;
    }

    private void read(Connection from, PreparedStatement insert, Connection to) throws SQLException {
        try (PreparedStatement query = from.prepareStatement(table.select())) {
            query.setFetchSize(FETCH);
            try (ResultSet rows = query.executeQuery()) {
                int waiting = 0;
                int bytes = 0;
                while (rows.next()) {
                    bytes += carry(rows, insert);
                    if (++waiting == BATCH_ROWS || bytes > BATCH_BYTES) {
                        flush(insert, to);
                        waiting = 0;
                        bytes = 0;
                    }
                }
                flush(insert, to);
            }
        }
    }

    private int carry(ResultSet rows, PreparedStatement insert) throws SQLException {
        int bytes = 0;
        for (int index = 1; index <= table.columns().size(); index++) {
            bytes += table.columns().get(index - 1).carry(rows, index, digest, insert);
        }
        digest.endRow();
        if (insert != null) {
            insert.addBatch();
        }
        return bytes;
    }

    private void flush(PreparedStatement insert, Connection to) throws SQLException {
        if (Thread.interrupted()) {
            throw new Refusal(Reason.CONFLICT, "INTERRUPTED", "迁移已中断：平台照常工作，可用 --restart 重新开始");
        }
        if (insert != null) {
            insert.executeBatch();
            to.commit();
        }
        progress.accept(digest.rows());
    }
}
