// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.yichuang.ports.documents.StoredFile;

/** The rows of {@code stored_file}. */
final class StoredFiles {

    private final QueryRunner database;

    StoredFiles(DataSource dataSource) {
        this.database = new QueryRunner(dataSource);
    }

    void insert(StoredFile file) throws SQLException {
        database.update(
                "insert into stored_file (id, digest, file_name, media_type, byte_count, stored_by, stored_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                file.digest(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.storedBy(),
                file.storedAt().toEpochMilli());
    }

    Optional<StoredFile> find(String id) throws SQLException {
        return database.query(
                "select id, digest, file_name, media_type, byte_count, stored_by, stored_at from stored_file where id = ?",
                rows -> rows.next() ? Optional.of(read(rows)) : Optional.empty(),
                id);
    }

    void delete(String id) throws SQLException {
        database.update("delete from stored_file where id = ?", id);
    }

    /** Tells whether some file has this content. */
    boolean hasContent(String digest) throws SQLException {
        return database.query(
                "select id from stored_file where digest = ? fetch first 1 rows only", ResultSet::next, digest);
    }

    private static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)));
    }
}
