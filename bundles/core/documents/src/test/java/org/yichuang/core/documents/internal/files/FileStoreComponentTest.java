// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ScalarHandler;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.ScanResult;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.documents.StoredFile;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

class FileStoreComponentTest {

    private static final long MEGABYTE = 1 << 20;
    private static final long LIMIT = 20 * MEGABYTE;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Actor CLERK = new Actor("li", "李明", Set.of(Role.WINDOW_CLERK), "unit", "大厅", "150902", "3");
    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\n".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    private static DataSource database;
    private Instant now = NOW;
    private FileStoreComponent store;

    @BeforeAll
    static void migrate() throws Exception {
        database = TestDatabase.migrated();
        // Which query refers to a file is the business of the gateways.
        new QueryRunner(database).update("alter table register_query_file drop constraint fk_register_query_file");
    }

    @BeforeEach
    void open() throws Exception {
        QueryRunner rows = new QueryRunner(database);
        rows.update("delete from stored_file");
        now = NOW;
        rows.update("delete from case_file");
        rows.update("delete from register_query_file");
        store = open(false);
    }

    @Test
    void takesWhatTheScannerFoundClean() {
        store.scanner = content -> new Answer.Done<>(new ScanResult(null));

        assertThat(store("营业执照.pdf", PDF).size()).isEqualTo(PDF.length);
    }

    @Test
    void refusesWhatTheScannerFoundInfectedAndKeepsNothingOfIt() throws Exception {
        store.scanner = content -> new Answer.Done<>(new ScanResult("Eicar-Test-Signature"));

        assertThatThrownBy(() -> store("营业执照.pdf", PDF))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("FILE_INFECTED"));
        assertThat(new QueryRunner(database)
                        .<Number>query("select count(*) from stored_file", new ScalarHandler<>())
                        .intValue())
                .isZero();
    }

    @Test
    void refusesForNowWhatCouldNotBeScanned() throws Exception {
        store.scanner = content -> new Answer.Later<>("clamd 没有应答");
        assertThatThrownBy(() -> store("营业执照.pdf", PDF))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE));

        FileStoreComponent strict = open(true);
        assertThatThrownBy(() -> strict.store("营业执照.pdf", new ByteArrayInputStream(PDF), CLERK))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    @Test
    void givesBackWhatItTook() throws IOException {
        StoredFile file = store("营业执照.PDF", PDF);

        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(PDF.length);
        assertThat(file.storedBy()).isEqualTo("li");
        assertThat(file.storedAt()).isEqualTo(NOW);
        assertThat(store.describe(file.id())).isEqualTo(file);
        try (InputStream content = store.open(file.id())) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
    }

    @Test
    void keepsTheSameContentOnceForItsOwnerOnly() throws IOException {
        StoredFile first = store("a.pdf", PDF);
        StoredFile second = store("b.pdf", PDF);

        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(second.id()).isNotEqualTo(first.id());
        Path place = folder.resolve(first.digest().substring(0, 2))
                .resolve(first.digest().substring(2, 4))
                .resolve(first.digest());
        assertThat(onDisk()).containsExactly(place);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void removesAFileForEverAndItsContentWithTheLastThatHasIt() throws IOException {
        StoredFile first = store("a.pdf", PDF);
        StoredFile second = store("b.pdf", PDF);
        store.erase(first.id());
        assertThatThrownBy(() -> store.describe(first.id())).isInstanceOf(Refusal.class);
        try (InputStream content = store.open(second.id())) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
        store.erase(second.id());
        assertThat(onDisk()).isEmpty();
        store.erase(second.id());
        assertThat(store("c.pdf", PDF).digest()).isEqualTo(first.digest());
        assertThat(onDisk()).hasSize(1);
    }

    /** Content that somebody has put aside for a moment is back at once. */
    private int length(String id) throws IOException {
        try (InputStream content = store.open(id)) {
            return content.readAllBytes().length;
        } catch (UncheckedIOException aside) {
            try (InputStream content = store.open(id)) {
                return content.readAllBytes().length;
            }
        }
    }

    @Test
    void endsARemovalThatWasCutOff() throws Exception {
        StoredFile file = stored("a.pdf");
        Path place = content(file);
        // As it is when the platform dies after the first step: nobody finds the file, and its content is there.
        new QueryRunner(database).update("update stored_file set erased_at = ?", now.toEpochMilli());
        unknown(() -> store.describe(file.id()));
        assertThat(place).exists();

        now = now.plus(Duration.ofMinutes(11));
        open(false).round();

        assertThat(place).doesNotExist();
        assertThat(rows()).isZero();
    }

    @Test
    void triesARemovalAgainWhoseContentCouldNotBeRemoved() throws Exception {
        StoredFile file = stored("a.pdf");
        Path incoming = folder.resolve("incoming");
        Path away = folder.resolve("away");
        Files.move(incoming, away);
        assertThatThrownBy(() -> store.erase(file.id())).isInstanceOf(UncheckedIOException.class);
        assertThat(rows()).as("the row says that there is something to remove").isOne();
        Files.move(away, incoming);

        now = now.plus(Duration.ofMinutes(11));
        store.round();

        assertThat(content(file)).doesNotExist();
        assertThat(rows()).isZero();
    }

    @Test
    void removesAnUploadThatNobodyFiledWithinADay() throws Exception {
        StoredFile forgotten = stored("forgotten.pdf", "1");
        StoredFile filed = stored("filed.pdf", "2");
        StoredFile consent = stored("consent.pdf", "3");
        refer("case_file (case_id, file_id)", 1L, filed.id());
        refer("register_query_file (number, file_id)", "Q1", consent.id());
        now = now.plus(A_DAY);
        StoredFile young = stored("young.pdf", "4");
        store.round();
        assertThat(store.describe(forgotten.id())).as("a day is not over yet").isNotNull();

        now = now.plusMillis(1);
        store.round();
        unknown(() -> store.describe(forgotten.id()));
        assertThat(content(forgotten))
                .as("who was about to file it has it back")
                .exists();
        now = now.plus(Duration.ofMinutes(11));
        store.round();

        assertThat(content(forgotten)).doesNotExist();
        assertThat(rows()).isEqualTo(3);
        for (StoredFile kept : List.of(filed, consent, young)) {
            assertThat(store.open(kept.id())).isNotEmpty();
        }
    }

    @Test
    void removesWhatIsFiledNoMoreWithinADay() throws Exception {
        StoredFile consent = stored("consent.pdf");
        refer("register_query_file (number, file_id)", "Q1", consent.id());
        now = now.plus(A_DAY).plusMillis(1);
        store.round();
        new QueryRunner(database).update("delete from register_query_file");
        now = now.plus(A_DAY);
        store.round();
        unknown(() -> store.describe(consent.id()));
        now = now.plus(Duration.ofMinutes(11));

        store.round();

        assertThat(content(consent)).doesNotExist();
        assertThat(rows()).isZero();
    }

    @Test
    void givesBackWhatWasFiledAtTheVeryMoment() throws Exception {
        StoredFile file = stored("a.pdf");
        now = now.plus(A_DAY).plusMillis(1);
        store.round();
        refer("case_file (case_id, file_id)", 1L, file.id());
        now = now.plus(Duration.ofMinutes(11));

        store.round();

        assertThat(store.describe(file.id())).isEqualTo(file);
        assertThat(content(file)).exists();
    }

    @Test
    void showsAnUploadToItsUploaderUntilItIsFiledOrExpired() throws Exception {
        StoredFile file = stored("a.pdf");
        Actor other = new Actor("wang", "王", Set.of(Role.WINDOW_CLERK), "unit", "大厅", "150902", "3");
        assertThat(store.upload(file.id(), CLERK)).isEqualTo(file);
        unknown(() -> store.upload(file.id(), other));
        now = now.plus(A_DAY).plusMillis(1);
        unknown(() -> store.upload(file.id(), CLERK));
        now = NOW;
        refer("case_file (case_id, file_id)", 1L, file.id());
        unknown(() -> store.upload(file.id(), CLERK));
        assertThat(store.describe(file.id())).as("by the rules of the case").isEqualTo(file);
    }

    private StoredFile stored(String name) throws IOException {
        return stored(name, "");
    }

    private StoredFile stored(String name, String mark) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(PDF);
        content.write(mark.getBytes(StandardCharsets.US_ASCII));
        return store.store(name, new ByteArrayInputStream(content.toByteArray()), CLERK);
    }

    private Path content(StoredFile file) {
        String digest = file.digest();
        return folder.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }

    private static void refer(String table, Object who, String file) throws SQLException {
        new QueryRunner(database).update("insert into " + table + " values (?, ?)", who, file);
    }

    private static long rows() throws SQLException {
        return ((Number) new QueryRunner(database)
                        .query("select count(*) from stored_file", new ScalarHandler<Number>()))
                .longValue();
    }

    private static void unknown(ThrowingCallable call) {
        assertThat(catchThrowableOfType(Refusal.class, call).code()).isEqualTo("FILE_UNKNOWN");
    }

    @Test
    void losesNothingWhileOthersStoreTheSame() throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> rounds = new ArrayList<>();
            for (int round = 0; round < 200; round++) {
                rounds.add(() -> {
                    try {
                        StoredFile file = store("a.pdf", PDF);
                        try {
                            return length(file.id()) == PDF.length;
                        } finally {
                            store.erase(file.id());
                        }
                    } catch (Refusal again) {
                        return again.code().equals("FILE_NOT_KEPT");
                    }
                });
            }
            for (Future<Boolean> round : clerks.invokeAll(rounds)) {
                assertThat(round.get()).isTrue();
            }
        } finally {
            clerks.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpg,image/jpeg", "bmp,image/bmp", "tif,image/tiff"})
    void takesPictures(String format, String mediaType) throws IOException {
        assertThat(store("照片." + format, picture(format, 40, 30)).mediaType()).isEqualTo(mediaType);
    }

    @Test
    void takesOfd() throws IOException {
        assertThat(store("批复.ofd", zip("OFD.xml")).mediaType()).isEqualTo("application/ofd");
    }

    @Test
    void takesAPictureWithoutAnExtensionForWhatItIs() throws IOException {
        assertThat(store("scan", picture("png", 4, 3)).mediaType()).isEqualTo("image/png");
    }

    @Test
    void refusesAnotherKindUnderARightName() throws IOException {
        refused("合同.pdf", picture("png", 4, 3), Reason.UNSUPPORTED, "FILE_KIND_MISMATCH");
        refused("照片.png", PDF, Reason.UNSUPPORTED, "FILE_KIND_MISMATCH");
        refused(
                "表格.pdf",
                "MZ\u0090\u0000 a program".getBytes(StandardCharsets.ISO_8859_1),
                Reason.UNSUPPORTED,
                "FILE_KIND_MISMATCH");
        refused("批复.ofd", zip("word/document.xml"), Reason.UNSUPPORTED, "FILE_KIND_MISMATCH");
        refused("程序.exe", PDF, Reason.UNSUPPORTED, "FILE_KIND_MISMATCH");
    }

    @Test
    void refusesKindsThatAreNotTaken() throws IOException {
        refused("说明.docx", zip("word/document.xml"), Reason.UNSUPPORTED, "FILE_KIND_REFUSED");
        refused(
                "页面.html",
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                Reason.UNSUPPORTED,
                "FILE_KIND_REFUSED");
        refused("图.gif", picture("gif", 4, 3), Reason.UNSUPPORTED, "FILE_KIND_REFUSED");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refused("空.pdf", new byte[0], Reason.INVALID, "FILE_EMPTY");
    }

    @Test
    void refusesADamagedPicture() throws IOException {
        refused("坏.png", Arrays.copyOf(picture("png", 4, 3), 12), Reason.UNSUPPORTED, "FILE_DAMAGED");
    }

    @Test
    void refusesAPictureThatUnfoldsToTooManyPixels() throws IOException {
        byte[] png = picture("png", 4, 3);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        refused("大.png", png, Reason.TOO_LARGE, "FILE_TOO_LARGE");
    }

    @Test
    void refusesTwoHundredMegabytesAfterReadingLittleMoreThanItTakes() throws IOException {
        Endless content = new Endless(200 * MEGABYTE);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.store("大.pdf", content, CLERK));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.code()).isEqualTo("FILE_TOO_LARGE");
        assertThat(refusal).hasMessageContaining("20 MB");
        assertThat(content.read).isBetween(LIMIT + 1, LIMIT + MEGABYTE);
        nothingIsLeft();
    }

    @Test
    void takesAFileOfExactlyTheLargestSize() {
        byte[] largest = new byte[(int) LIMIT];
        System.arraycopy(PDF, 0, largest, 0, PDF.length);

        assertThat(store("大.pdf", largest).size()).isEqualTo(LIMIT);
    }

    @Test
    void leavesNothingWhenTheSenderBreaksOff() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };

        catchThrowableOfType(UncheckedIOException.class, () -> store.store("a.pdf", broken, CLERK));

        nothingIsLeft();
    }

    @Test
    void removesWhatACrashLeftHalfWritten() throws IOException {
        Path half = Files.writeString(folder.resolve("incoming").resolve("half"), "half");
        Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        open(false);

        assertThat(onDisk()).isEmpty();
    }

    @Test
    void leavesWhatAnotherNodeIsTakingIn() throws IOException {
        Path half = Files.writeString(folder.resolve("incoming").resolve("half"), "half");

        open(false);

        assertThat(half).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd.pdf", "C:\\temp\\passwd.pdf", "pass\u202Ewd\u0000.pdf", "\n passwd.pdf"})
    void showsNamesWithoutFoldersAndTricks(String name) {
        assertThat(store(name, PDF).name()).isEqualTo("passwd.pdf");
    }

    @Test
    void shortensLongNamesAndKeepsTheirEnd() {
        assertThat(store("𠮷".repeat(500) + ".pdf", PDF).name())
                .endsWith("𠮷.pdf")
                .hasSizeLessThan(255);
    }

    @Test
    void knowsNothingOfOtherFiles() {
        for (String id : List.of("", "unknown", "../../etc/passwd", "x".repeat(1000))) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> store.open(id));
            assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
            assertThat(refusal.code()).isEqualTo("FILE_UNKNOWN");
        }
    }

    private StoredFile store(String name, byte[] content) {
        return store.store(name, new ByteArrayInputStream(content), CLERK);
    }

    private void refused(String name, byte[] content, Reason reason, String code) throws IOException {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> store(name, content));
        assertThat(refusal.code()).as(name).isEqualTo(code);
        assertThat(refusal.reason()).as(name).isEqualTo(reason);
        nothingIsLeft();
    }

    private FileStoreComponent open(boolean mustScan) throws IOException {
        return new FileStoreComponent(database, () -> now, folder, LIMIT, mustScan, false, A_DAY);
    }

    private void nothingIsLeft() throws IOException {
        assertThat(onDisk()).isEmpty();
        try {
            assertThat(new QueryRunner(database)
                            .query("select count(*) from stored_file", new ScalarHandler<Number>())
                            .intValue())
                    .isZero();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Content that is made while it is read. */
    private static final class Endless extends InputStream {
        private final long size;
        private long read;

        private Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return read++ < size ? '%' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (read >= size) {
                return -1;
            }
            read += length;
            return length;
        }
    }
}
