// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.core.documents.internal.store.CaseDocuments;
import org.yichuang.core.documents.internal.store.DocumentContents;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.documents.DocumentQueue;
import org.yichuang.ports.documents.DocumentView;
import org.yichuang.ports.problem.Refusal;

class RenderWorkerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final int RARELY = 3600;
    private static final byte[] ONE = {1};

    @TempDir
    Path folder;

    private final OrdersInMemory queue = new OrdersInMemory();
    private final OrdersInMemory slips = new OrdersInMemory();
    private static DataSource database;
    private CaseDocuments documents;
    private RenderWorker worker;

    @BeforeAll
    static void migrate() throws Exception {
        database = TestDatabase.migrated();
        // Which case it belongs to is the business of the case service.
        new QueryRunner(database).update("alter table case_document drop constraint fk_case_document_case");
    }

    @BeforeEach
    void start() throws Exception {
        new QueryRunner(database).update("delete from case_document");
        new QueryRunner(database).update("delete from document_content");
        new QueryRunner(database).update("delete from trail_document");
        documents = new CaseDocuments(database, () -> NOW);
        worker = worker();
    }

    @AfterEach
    void stop() throws Exception {
        worker.close();
    }

    @Test
    void rendersWhatIsOrderedAsSoonAsItIsWoken() throws Exception {
        DocumentOrder order = SamplePapers.order(DocumentKind.ACCEPTANCE_NOTICE);

        queue.order(order);

        await().atMost(Duration.ofSeconds(60)).until(() -> queue.rendered.containsKey(order.id()));
        byte[] pdf = documents.content(order.caseNo(), order.id(), DocumentFormat.PDF);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                .isEqualTo(queue.rendered.get(order.id()));
        assertThat(documents.content(order.caseNo(), order.id(), DocumentFormat.OFD))
                .startsWith('P', 'K');
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> documents.content("another case", order.id(), DocumentFormat.PDF))
                        .code())
                .isEqualTo("DOCUMENT_UNKNOWN");
    }

    @Test
    void tellsTheDigestOfTheBytesThatWereKeptFirst() throws Exception {
        DocumentOrder order = SamplePapers.order(DocumentKind.ACCEPTANCE_NOTICE);
        String first = new DocumentContents(database).keep(order, ONE, ONE, NOW);

        queue.order(order);

        await().atMost(Duration.ofSeconds(60)).until(() -> queue.rendered.containsKey(order.id()));
        assertThat(queue.rendered).containsEntry(order.id(), first);
        assertThat(documents.content(order.caseNo(), order.id(), DocumentFormat.PDF))
                .isEqualTo(ONE);
    }

    @Test
    void completesWhatWasRenderedBeforeThereWasOfd() throws Exception {
        DocumentOrder order = SamplePapers.order(DocumentKind.DELIVERY_RECEIPT);
        byte[] pdf = new DocumentRenderer(folder, "http://127.0.0.1:8181").render(order);
        new QueryRunner(database)
                .update(
                        "insert into document_content (id, case_no, digest, pdf, rendered_at) values (?, ?, ?, ?, ?)",
                        "old",
                        "1",
                        "d",
                        pdf,
                        0L);
        worker.close();

        worker = worker();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> new DocumentContents(database).withoutOfd(1).isEmpty());
        assertThat(documents.content("1", "old", DocumentFormat.OFD)).startsWith('P', 'K');
        assertThat(documents.content("1", "old", DocumentFormat.PDF)).isEqualTo(pdf);
    }

    @Test
    void saysWhyAnOrderFailsAndGoesOnWithTheNext() {
        DocumentOrder unprintable = SamplePapers.order(DocumentKind.CORRECTION_NOTICE, Map.of("way", "\uD869\uDE2F"));
        DocumentOrder undated = SamplePapers.order(DocumentKind.REJECTION_DECISION, Map.of("date", "today"));
        DocumentOrder good = SamplePapers.order(DocumentKind.DELIVERY_RECEIPT);

        queue.order(unprintable);
        queue.order(undated);
        queue.order(good);

        await().atMost(Duration.ofSeconds(60)).until(() -> queue.rendered.containsKey(good.id()));
        assertThat(queue.failed.get(unprintable.id())).contains("U+2A62F");
        assertThat(queue.failed.get(undated.id())).isNotBlank();
    }

    @Test
    void takesOrdersOfEveryQueueAlsoWhileOneFails() {
        queue.broken = true;
        DocumentOrder slip = SamplePapers.order(DocumentKind.CONSULTATION_SLIP);

        slips.order(slip);

        await().atMost(Duration.ofSeconds(60)).until(() -> slips.rendered.containsKey(slip.id()));
        assertThat(queue.rendered).isEmpty();
    }

    @Test
    void outlivesAQueueThatFails() {
        queue.broken = true;
        queue.order(SamplePapers.order(DocumentKind.ACCEPTANCE_NOTICE));
        await().until(() -> !queue.broken);
        DocumentOrder next = SamplePapers.order(DocumentKind.DELIVERY_RECEIPT);

        queue.order(next);

        await().atMost(Duration.ofSeconds(60)).until(() -> queue.rendered.containsKey(next.id()));
    }

    @Test
    void findsWhatWasOrderedWhileItWasAway() throws Exception {
        worker.close();
        assertThat(queue.listeners).isEmpty();
        DocumentOrder order = SamplePapers.order(DocumentKind.DELIVERY_RECEIPT);
        queue.order(order);

        worker = worker();

        await().atMost(Duration.ofSeconds(60)).until(() -> queue.rendered.containsKey(order.id()));
    }

    @Test
    void listsTheDocumentsOfACaseOldestFirst() throws Exception {
        QueryRunner rows = new QueryRunner(database);
        String insert = "insert into case_document (id, case_no, seq, kind, number, state, ordered_at, digest, fault,"
                + " case_id, ready_at, attempts, data, data_digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 0, '{}', 'd')";
        rows.update(insert, "b", "1", 9, "TRANSFER_SLIP", "流2", "CLAIMED", 20L, null, null);
        rows.update(insert, "a", "1", 5, "ACCEPTANCE_NOTICE", "受1", "RENDERED", 10L, "d", null);
        rows.update(insert, "c", "2", 5, "ACCEPTANCE_NOTICE", "受2", "FAILED", 10L, null, "为什么");

        assertThat(documents.list("1"))
                .containsExactly(
                        new DocumentView(
                                "a",
                                DocumentKind.ACCEPTANCE_NOTICE,
                                "受1",
                                DocumentView.State.RENDERED,
                                Instant.ofEpochMilli(10),
                                "d",
                                null),
                        new DocumentView(
                                "b",
                                DocumentKind.TRANSFER_SLIP,
                                "流2",
                                DocumentView.State.ORDERED,
                                Instant.ofEpochMilli(20),
                                null,
                                null));
        assertThat(documents.list("2"))
                .singleElement()
                .extracting(DocumentView::fault)
                .isEqualTo("为什么");
        assertThat(catchThrowableOfType(Refusal.class, () -> documents.content("1", "b", DocumentFormat.PDF))
                        .code())
                .isEqualTo("NOT_RENDERED_YET");
    }

    private RenderWorker worker() {
        RenderWorker made = new RenderWorker(
                new DocumentContents(database),
                () -> NOW,
                new DocumentRenderer(folder, "http://127.0.0.1:8181"),
                2,
                RARELY);
        made.addQueue(queue);
        made.addQueue(slips);
        return made;
    }

    /** A queue that forgets what was claimed. */
    private static final class OrdersInMemory implements DocumentQueue {
        private final Queue<DocumentOrder> open = new ArrayDeque<>();
        private final List<Runnable> listeners = new ArrayList<>();
        private final Map<String, String> rendered = new ConcurrentHashMap<>();
        private final Map<String, String> failed = new ConcurrentHashMap<>();
        private volatile boolean broken;

        void order(DocumentOrder order) {
            synchronized (open) {
                open.add(order);
            }
            listeners.forEach(Runnable::run);
        }

        @Override
        public List<DocumentOrder> claim(int limit) {
            if (broken) {
                broken = false;
                throw new IllegalStateException("no database");
            }
            synchronized (open) {
                DocumentOrder next = open.poll();
                return next == null ? List.of() : List.of(next);
            }
        }

        @Override
        public void rendered(String id, String digest) {
            rendered.put(id, digest);
        }

        @Override
        public void failed(String id, String fault) {
            failed.put(id, fault);
        }

        @Override
        public AutoCloseable onOrder(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
