// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.yichuang.ports.documents.StoredFile;

/** The rows of {@code stored_file}. */
final class StoredFiles {

    private static final String SELECT =
            "select id, digest, file_name, media_type, byte_count, stored_by, stored_at, outside from stored_file";

    /** Neither a case nor a query of registers refers to it. */
    private static final String FORGOTTEN = "not exists (select 1 from case_file f where f.file_id = stored_file.id)"
            + " and not exists (select 1 from register_query_file f where f.file_id = stored_file.id)";

    private final QueryRunner database;

    StoredFiles(DataSource dataSource) {
        this.database = new QueryRunner(dataSource);
    }

    /**
     * A file and where its content lies.
     *
     * @param file what is known of it
     * @param outside whether its content lies in the object store, not in the folder
     */
    record Kept(StoredFile file, boolean outside) {}

    /** Writes down a file whose content is in the folder. */
    void insert(StoredFile file) throws SQLException {
        insert(file, false, null);
    }

    /** Writes down a file whose content is about to be sent to the object store: until it {@link #arrived} nobody finds it. */
    void expect(StoredFile file, long at) throws SQLException {
        insert(file, true, at);
    }

    private void insert(StoredFile file, boolean outside, Long hiddenAt) throws SQLException {
        database.update(
                "insert into stored_file (id, digest, file_name, media_type, byte_count, stored_by, stored_at, outside,"
                        + " erased_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                file.digest(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.storedBy(),
                file.storedAt().toEpochMilli(),
                outside,
                hiddenAt);
    }

    /** Lets a file be found that the object store has taken; tells whether it was still expected. */
    boolean arrived(String id) throws SQLException {
        return database.update("update stored_file set erased_at = null where id = ? and erased_at is not null", id)
                == 1;
    }

    /** Finds a file that is kept. */
    Optional<Kept> find(String id) throws SQLException {
        return database.query(
                SELECT + " where id = ? and erased_at is null",
                rows -> rows.next() ? Optional.of(read(rows)) : Optional.empty(),
                id);
    }

    /** Finds an upload that no case has. */
    Optional<Kept> findUnfiled(String id) throws SQLException {
        return database.query(
                SELECT + " where id = ? and erased_at is null"
                        + " and not exists (select 1 from case_file f where f.file_id = stored_file.id)",
                rows -> rows.next() ? Optional.of(read(rows)) : Optional.empty(),
                id);
    }

    void delete(String id) throws SQLException {
        database.update("delete from stored_file where id = ?", id);
    }

    /** Begins the removal of a file: from now on nobody finds it. */
    void mark(String id, long at) throws SQLException {
        database.update("update stored_file set erased_at = ? where id = ? and erased_at is null", at, id);
    }

    /**
     * Begins the removal of uploads that nobody refers to.
     *
     * @param from those alone that were stored then or later
     * @param before those alone that were stored earlier
     */
    void markForgotten(long from, long before, long at) throws SQLException {
        database.update(
                "update stored_file set erased_at = ? where stored_at >= ? and stored_at < ? and erased_at is null and "
                        + FORGOTTEN,
                at,
                from,
                before);
    }

    /** Takes back the removal of uploads that somebody filed at the very moment in which it began. */
    void unmarkFiled() throws SQLException {
        database.update(
                "update stored_file set erased_at = null where erased_at is not null and not (" + FORGOTTEN + ")");
    }

    /** Returns the files whose removal began before a moment. */
    List<Kept> marked(long before) throws SQLException {
        return database.query(
                SELECT + " where erased_at < ? order by erased_at",
                rows -> {
                    List<Kept> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(read(rows));
                    }
                    return found;
                },
                before);
    }

    /** Returns a file, also one whose removal has begun. */
    Optional<Kept> findAny(String id) throws SQLException {
        return database.query(
                SELECT + " where id = ?", rows -> rows.next() ? Optional.of(read(rows)) : Optional.empty(), id);
    }

    /** Tells whether some file that is kept has this content in the folder. */
    boolean hasContent(String digest) throws SQLException {
        return database.query(
                "select id from stored_file where digest = ? and erased_at is null and outside = false"
                        + " fetch first 1 rows only",
                ResultSet::next,
                digest);
    }

    private static Kept read(ResultSet row) throws SQLException {
        StoredFile file = new StoredFile(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)));
        return new Kept(file, row.getBoolean(8));
    }
}
