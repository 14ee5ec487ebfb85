// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ScalarHandler;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.itests.simulators.Fault;
import org.yichuang.itests.simulators.ObjectStore;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.documents.StoredFile;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Uploads in an object store outside: nothing that was acknowledged is lost, and nothing stays that was erased. */
class OutsideFilesTest {
    private static final Actor CLERK = new Actor("li", "李明", Set.of(Role.WINDOW_CLERK), "unit", "大厅", "150902", "3");
    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final Duration A_WHILE = Duration.ofMinutes(11);

    private static DataSource database;

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-21T02:00:00Z");
    private ObjectStore store;
    private FileStoreComponent files;

    @BeforeAll
    static void migrate() throws Exception {
        database = TestDatabase.migrated();
    }

    @BeforeEach
    void start() throws Exception {
        new QueryRunner(database).update("delete from stored_file");
        store = new ObjectStore(folder);
        files = files(true);
        files.outside = store.gateway();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void uploadsGoOutsideAndComeBackCheckedAndNothingStaysHere() throws Exception {
        StoredFile file = upload();

        assertThat(store.objects())
                .singleElement()
                .asString()
                .contains(file.digest())
                .endsWith(file.id());
        assertThat(content(file)).isEqualTo(PDF);
        assertThat(files.describe(file.id())).isEqualTo(file);
        assertThat(files.upload(file.id(), CLERK)).isEqualTo(file);
        nothingIsHere();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "DROP_AFTER_WORK", "ERROR", "FULL"})
    void anUploadIsRefusedForNowAndWhatCameOfItIsRemoved(Fault fault) throws Exception {
        misbehave(fault);
        unavailable(this::upload, "FILE_STORE_UNAVAILABLE", "重新上传");
        nothingIsHere();
        StoredFile again = upload();

        now = now.plus(A_WHILE);
        files.round();

        assertThat(store.objects()).singleElement().asString().endsWith(again.id());
        assertThat(rows()).isOne();
        assertThat(content(again)).isEqualTo(PDF);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "DROP_AFTER_WORK", "ERROR", "WRONG_CONTENT"})
    void notAByteIsGivenThatWasNotChecked(Fault fault) throws Exception {
        StoredFile file = upload();
        misbehave(fault);

        unavailable(
                () -> files.open(file.id()),
                fault == Fault.WRONG_CONTENT ? "FILE_CONTENT_DIFFERS" : "FILE_STORE_UNAVAILABLE",
                file.name());

        nothingIsHere();
        assertThat(content(file)).isEqualTo(PDF);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "DROP_AFTER_WORK", "ERROR"})
    void whatIsErasedWhileTheStoreIsAwayIsHiddenAtOnceAndGoesLater(Fault fault) throws Exception {
        StoredFile file = upload();
        misbehave(fault);

        files.erase(file.id());
        assertThat(catchThrowableOfType(Refusal.class, () -> files.open(file.id()))
                        .code())
                .isEqualTo("FILE_UNKNOWN");
        assertThat(rows()).as("the row says that there is something to remove").isOne();

        now = now.plus(A_WHILE);
        files.round();
        assertThat(store.objects()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void erasingOneUploadLeavesTheOtherWithTheSameContent() throws Exception {
        StoredFile first = upload();
        StoredFile second = upload();

        files.erase(first.id());

        assertThat(content(second)).isEqualTo(PDF);
        files.erase(second.id());
        assertThat(store.objects()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void uploadsThatNobodyFiledAreRemovedOutsideToo() throws Exception {
        upload();
        now = now.plus(Duration.ofDays(1)).plusMillis(1);
        files.round();
        now = now.plus(A_WHILE);
        files.round();

        assertThat(store.objects()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void withoutAGatewayNothingIsTakenThatMustGoOutsideAndNothingIsForgotten() throws Exception {
        StoredFile file = upload();
        StoredFile erased = upload();
        files.outside = null;

        unavailable(this::upload, "FILE_STORE_UNAVAILABLE", "重新上传");
        unavailable(() -> files.open(file.id()), "FILE_STORE_UNAVAILABLE", "没有丢失");
        files.erase(erased.id());
        now = now.plus(A_WHILE);
        files.round();
        assertThat(rows()).isEqualTo(2);

        files.outside = store.gateway();
        files.round();
        assertThat(rows()).isOne();
        assertThat(store.objects()).singleElement().asString().endsWith(file.id());
    }

    @Test
    void whatIsOnDiskStaysThereWhenAStoreIsConfigured() throws Exception {
        files = files(false);
        StoredFile here = upload();
        files.outside = store.gateway();
        StoredFile there = upload();
        assertThat(store.objects()).hasSize(1);

        assertThat(content(here)).isEqualTo(PDF);
        assertThat(content(there)).isEqualTo(PDF);
        files.erase(here.id());
        nothingIsHere();
        assertThat(content(there)).isEqualTo(PDF);
    }

    @Test
    void anArrivalThatTheStoreTookAfterItsPlatformDiedIsRemoved() throws Exception {
        StoredFile file = upload();
        // As it is when the platform dies after the store has taken the file, and before it is acknowledged.
        new QueryRunner(database).update("update stored_file set erased_at = ?", now.toEpochMilli());

        now = now.plus(A_WHILE);
        FileStoreComponent next = files(true);
        next.outside = store.gateway();
        next.round();

        assertThat(store.objects()).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, () -> next.describe(file.id()))
                        .code())
                .isEqualTo("FILE_UNKNOWN");
    }

    private void misbehave(Fault fault) throws Exception {
        files.outside = store.gateway(fault);
        store.misbehave(fault);
    }

    private FileStoreComponent files(boolean mustBeOutside) throws IOException {
        return new FileStoreComponent(
                database, () -> now, folder.resolve("here"), 1 << 20, false, mustBeOutside, Duration.ofDays(1));
    }

    private StoredFile upload() {
        return files.store("营业执照.pdf", new ByteArrayInputStream(PDF), CLERK);
    }

    private byte[] content(StoredFile file) throws IOException {
        try (InputStream content = files.open(file.id())) {
            return content.readAllBytes();
        }
    }

    private void nothingIsHere() throws IOException {
        try (Stream<Path> here = Files.walk(folder.resolve("here"))) {
            assertThat(here.filter(Files::isRegularFile)).isEqualTo(List.of());
        }
    }

    private static long rows() throws SQLException {
        return ((Number) new QueryRunner(database)
                        .query("select count(*) from stored_file", new ScalarHandler<Number>()))
                .longValue();
    }

    private static void unavailable(ThrowingCallable call, String code, String said) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(said);
    }
}
