// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ColumnListHandler;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.text.Sha256;

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
     * @return digest of the PDF that is kept
     */
    public String keep(String id, String caseNo, byte[] pdf, byte[] ofd, Instant renderedAt) throws SQLException {
        String digest = Sha256.of(pdf);
        try {
            database.update(
                    "insert into document_content (id, case_no, digest, pdf, ofd_digest, ofd, rendered_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    caseNo,
                    digest,
                    pdf,
                    Sha256.of(ofd),
                    ofd,
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
    public Optional<byte[]> find(String caseNo, String id, DocumentFormat format) throws SQLException {
        String column =
                switch (format) {
                    case PDF -> "pdf";
                    case OFD -> "ofd";
                };
        return database.query(
                "select " + column + " from document_content where id = ? and case_no = ?",
                rows -> rows.next() ? Optional.ofNullable(rows.getBytes(1)) : Optional.empty(),
                id,
                caseNo);
    }

    /** Returns some of the documents that were rendered before there was OFD. */
    public List<String> withoutOfd(int limit) throws SQLException {
        return database.query(
                "select id from document_content where ofd_digest is null order by id fetch first " + limit
                        + " rows only",
                new ColumnListHandler<String>());
    }

    /** Returns the PDF of a document that is rendered. */
    public byte[] pdf(String id) throws SQLException {
        return database.query(
                "select pdf from document_content where id = ?",
                rows -> {
                    rows.next();
                    return rows.getBytes(1);
                },
                id);
    }

    /** Adds the OFD to a document that has none. */
    public void complete(String id, byte[] ofd) throws SQLException {
        database.update(
                "update document_content set ofd = ?, ofd_digest = ? where id = ? and ofd_digest is null",
                ofd,
                Sha256.of(ofd),
                id);
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
