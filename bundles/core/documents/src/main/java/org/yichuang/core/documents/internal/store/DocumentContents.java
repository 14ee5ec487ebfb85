// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ColumnListHandler;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.text.Sha256;

/**
 * The rows of {@code document_content}: bytes of rendered documents, written once and never changed. Their digests stand in
 * {@code trail_document}, which anchors cover and which stays when the bytes are erased.
 */
public final class DocumentContents {

    /** Class of SQL states that say a key is there already, the same on Derby and PostgreSQL. */
    private static final String DUPLICATE = "23505";

    private final QueryRunner database;

    /** Works on a database. */
    public DocumentContents(DataSource dataSource) {
        this.database = new QueryRunner(dataSource);
    }

    /**
     * Keeps the bytes of a document, unless there are some already, and puts their digests on the trail with them.
     *
     * @return digest of the PDF that is kept
     */
    public String keep(DocumentOrder order, byte[] pdf, byte[] ofd, Instant renderedAt) throws SQLException {
        String digest = Sha256.of(pdf);
        String ofdDigest = Sha256.of(ofd);
        try {
            return transaction(connection -> {
                database.update(
                        connection,
                        "insert into document_content (id, case_no, digest, pdf, ofd_digest, ofd, rendered_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        order.id(),
                        order.caseNo(),
                        digest,
                        pdf,
                        ofdDigest,
                        ofd,
                        renderedAt.toEpochMilli());
                trail(connection, order, DocumentFormat.PDF, digest, renderedAt);
                trail(connection, order, DocumentFormat.OFD, ofdDigest, renderedAt);
                return digest;
            });
        } catch (SQLException failure) {
            if (DUPLICATE.equals(failure.getSQLState())) {
                return digest(order.id());
            }
            throw failure;
        }
    }

    private void trail(Connection connection, DocumentOrder order, DocumentFormat format, String digest, Instant at)
            throws SQLException {
        database.update(
                connection,
                "insert into trail_document (name, subject, kind, number, digest, kept_at) values (?, ?, ?, ?, ?, ?)",
                format.nameOf(order.id()),
                order.caseNo(),
                order.kind().name(),
                order.number(),
                digest,
                at.toEpochMilli());
    }

    /** Returns the bytes of a document of a case, or nothing while it is not rendered. */
    public Optional<byte[]> find(String caseNo, String id, DocumentFormat format) throws SQLException {
        return database.query(
                "select " + column(format) + " from document_content where id = ? and case_no = ?",
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
    public void complete(String id, byte[] ofd, Instant at) throws SQLException {
        String digest = Sha256.of(ofd);
        transaction(connection -> {
            int added = database.update(
                    connection,
                    "update document_content set ofd = ?, ofd_digest = ? where id = ? and ofd_digest is null",
                    ofd,
                    digest,
                    id);
            if (added == 1) {
                database.update(
                        connection,
                        "insert into trail_document (name, subject, kind, number, digest, kept_at)"
                                + " select cast(? as varchar(80)), subject, kind, number, cast(? as varchar(64)), cast(? as bigint)"
                                + " from trail_document where name = ?",
                        DocumentFormat.OFD.nameOf(id),
                        digest,
                        at.toEpochMilli(),
                        id);
            }
            return added;
        });
    }

    /** Hands over what is kept of some documents in a format, one after the other. */
    void read(DocumentFormat format, List<String> ids, DocumentService.Reader reader) throws SQLException, IOException {
        String places = String.join(",", Collections.nCopies(ids.size(), "?"));
        IOException failure = database.query(
                "select id, " + column(format) + " from document_content where id in (" + places + ")",
                rows -> {
                    try {
                        while (rows.next()) {
                            String name = format.nameOf(rows.getString(1));
                            byte[] bytes = rows.getBytes(2);
                            if (bytes != null) {
                                reader.read(name, new ByteArrayInputStream(bytes));
                            }
                        }
                        return null;
                    } catch (IOException unreadable) {
                        return unreadable;
                    }
                },
                ids.toArray());
        if (failure != null) {
            throw failure;
        }
    }

    /** Removes the bytes of the documents of a case, and notes on the trail that it was the platform that did. */
    void erase(String caseNo, Instant at) throws SQLException {
        transaction(connection -> {
            database.update(
                    connection,
                    "update trail_document set erased_at = ? where subject = ? and erased_at is null",
                    at.toEpochMilli(),
                    caseNo);
            return database.update(connection, "delete from document_content where case_no = ?", caseNo);
        });
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

    private static String column(DocumentFormat format) {
        return switch (format) {
            case PDF -> "pdf";
            case OFD -> "ofd";
        };
    }

    private <T> T transaction(Work<T> work) throws SQLException {
        try (Connection connection = database.getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } finally {
                // Of what was committed, nothing is left to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** What is done whole or not at all. */
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
