// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.core.casework.internal.documents.DocumentOutbox;
import org.yichuang.core.database.internal.SchemaMigration;
import org.yichuang.core.documents.internal.store.CaseDocuments;
import org.yichuang.core.documents.internal.store.DocumentContents;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.documents.DocumentView;

/** A process is killed after the transaction that orders a document and before anybody renders it: the next one renders the same. */
@Tag("no-database")
class KilledBeforeRenderingTest {
    private static final String CASE_NO = "11150626MB0N0001XL300011800100120261123000001";
    private static final String URL = "http://127.0.0.1:8181";
    private static final DocumentOrder ORDER = new DocumentOrder(
            "order-1",
            CASE_NO,
            DocumentKind.WITHDRAWAL_RECORD,
            "乌交撤〔2026〕000012号",
            Map.ofEntries(
                    Map.entry("agency", "乌审旗交通运输局"),
                    Map.entry("matter", "道路货物运输经营许可"),
                    Map.entry("matterCode", "1115062600"),
                    Map.entry("caseNo", CASE_NO),
                    Map.entry("shortNo", "15062626112300001"),
                    Map.entry("enquiryCode", "482913"),
                    Map.entry("date", "2026-11-23"),
                    Map.entry("window", "B01 综合受理窗口"),
                    Map.entry("applicant", Map.of("name", "巴特尔", "kind", "自然人", "idNumber", "1506**********0016")),
                    Map.entry("stage", "审查审批中"),
                    Map.entry("withdrawnOn", "2026-11-23"),
                    Map.entry("clerk", "李受理"),
                    Map.entry("unit", "乌审旗政务服务中心"),
                    Map.entry("reason", "申请人不再需要")));

    @TempDir
    private Path folder;

    @Test
    void theNextProcessRendersTheSameBytesUnderTheSameNumber() throws Exception {
        Path place = folder.resolve("database");
        kill(place);

        EmbeddedDataSource database = database(place);
        EntityManagerFactory entities = Persistence.createEntityManagerFactory(
                "org.yichuang.core.casework", Map.of("javax.persistence.nonJtaDataSource", database));
        DocumentOutbox queue = new DocumentOutbox(entities, Instant::now);
        RenderWorker worker = new RenderWorker(
                new DocumentContents(database), Instant::now, new DocumentRenderer(folder.resolve("etc"), URL), 1, 1);
        worker.addQueue(queue);
        try {
            CaseDocuments documents = new CaseDocuments(database, Instant::now);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> documents.list(CASE_NO).get(0).state() == DocumentView.State.RENDERED);
            assertThat(documents.list(CASE_NO)).singleElement().satisfies(document -> assertThat(document.number())
                    .isEqualTo(ORDER.number()));
            assertThat(documents.content(CASE_NO, ORDER.id(), DocumentFormat.PDF))
                    .as("as if nothing had happened")
                    .isEqualTo(new DocumentRenderer(folder.resolve("etc"), URL).render(ORDER));
        } finally {
            worker.close();
            queue.close();
            entities.close();
        }
    }

    /** Has another process order the document, and kills it as soon as that is committed. */
    private static void kill(Path place) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBeforeRenderingTest.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = process.inputReader()) {
            assertThat(out.lines().anyMatch("COMMITTED"::equals)).isTrue();
        } finally {
            // SIGKILL: nothing is flushed, nothing is closed.
            process.destroyForcibly().onExit().join();
        }
    }

    /** The process that dies: orders a document as the transaction of an action does, and waits for its end. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedDataSource database = database(Path.of(arguments[0]));
        database.setCreateDatabase("create");
        new SchemaMigration().prepare(database);
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table case_document drop constraint fk_case_document_case");
            order(connection);
        }
        System.out.println("COMMITTED");
        Thread.currentThread().join();
    }

    private static void order(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(
                "insert into case_document (id, case_id, case_no, seq, kind, number,"
                        + " state, ordered_at, ready_at, attempts, data, data_digest) values (?, 1, ?, 2, ?, ?, 'ORDERED', 1, 1, 0, ?, 'd')")) {
            insert.setString(1, ORDER.id());
            insert.setString(2, ORDER.caseNo());
            insert.setString(3, ORDER.kind().name());
            insert.setString(4, ORDER.number());
            insert.setString(5, new JsonMapper().writeValueAsString(ORDER.data()));
            insert.executeUpdate();
        }
        connection.commit();
    }

    private static EmbeddedDataSource database(Path place) {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName(place.toString());
        return database;
    }
}
