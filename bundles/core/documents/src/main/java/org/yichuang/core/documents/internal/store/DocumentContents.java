// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;

/** The rows of {@code document_content}: bytes of rendered documents, written once and never changed. */
public final class DocumentContents {

    /** Class of SQL states that say a key is there already, the same on Derby and PostgreSQL. */
    private static final String DUPLICATE = "23505";

    private final QueryRunner database;

    /** Works on a database. */
    public DocumentContents(DataSource dataSource) {
        this.database = new QueryRunner(dataSource);
    }

    /**
     * Keeps the bytes of a document, unless there are some already.
     *
     * @param digest SHA-256 of the bytes in hexadecimal
     * @return digest of the bytes that are kept
     */
    public String keep(String id, String caseNo, byte[] pdf, String digest, Instant renderedAt) throws SQLException {
        try {
            database.update(
                    "insert into document_content (id, case_no, digest, pdf, rendered_at) values (?, ?, ?, ?, ?)",
                    id,
                    caseNo,
                    digest,
                    pdf,
                    renderedAt.toEpochMilli());
            return digest;
        } catch (SQLException failure) {
            if (DUPLICATE.equals(failure.getSQLState())) {
                return digest(id);
            }
            throw failure;
        }
    }

    /** Returns the bytes of a document of a case, or nothing while it is not rendered. */
    public Optional<byte[]> find(String caseNo, String id) throws SQLException {
        return database.query(
                "select pdf from document_content where id = ? and case_no = ?",
                rows -> rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty(),
                id,
                caseNo);
    }

    private String digest(String id) throws SQLException {
        return database.query(
                "select digest from document_content where id = ?",
                rows -> {
                    rows.next();
                    return rows.getString(1);
                },
                id);
    }
}
