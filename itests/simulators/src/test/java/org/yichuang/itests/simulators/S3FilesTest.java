// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.Answer.Done;
import org.yichuang.api.gateway.Answer.Later;
import org.yichuang.api.gateway.Answer.Refused;
import org.yichuang.api.gateway.FileObject;
import org.yichuang.gateways.filestore.internal.S3Files;

/** Keeping files by the S3 protocol, every request signed. */
@Tag("no-database")
class S3FilesTest {
    private static final byte[] CONTENT = new byte[300_000];
    private static final FileObject FILE;

    static {
        new Random(1).nextBytes(CONTENT);
        FILE = new FileObject(S3Signature.digest(CONTENT), "upload-1", "application/pdf", CONTENT.length);
    }

    @TempDir
    private Path folder;

    private ObjectStore store;
    private S3Files files;

    @BeforeEach
    void start() throws Exception {
        store = new ObjectStore(folder);
        files = store.gateway();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void aFileIsKeptUnderItsDigestGivenBackAndRemoved() throws Exception {
        assertThat(put()).isEqualTo(new Done<>(FILE));
        assertThat(put()).as("once more").isEqualTo(new Done<>(FILE));
        String digest = FILE.digest();
        assertThat(store.objects())
                .containsExactly(
                        "hall/" + digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest + "/upload-1");
        assertThat(get()).isEqualTo(CONTENT);

        assertThat(files.remove(FILE)).isEqualTo(new Done<>(FILE));
        assertThat(files.remove(FILE)).as("what is not there").isEqualTo(new Done<>(FILE));
        assertThat(store.objects()).isEmpty();
        assertThat(files.get(FILE, new ByteArrayOutputStream())).isInstanceOf(Refused.class);
    }

    @Test
    void theStoreTakesNoOtherContentThanThatOfTheDigest() throws Exception {
        Answer<FileObject> answer = files.put(FILE, new ByteArrayInputStream(new byte[CONTENT.length]));

        assertThat(answer).isInstanceOf(Later.class);
        assertThat(store.objects()).isEmpty();
    }

    @Test
    void aContentThatEndsEarlyIsNotKept() throws Exception {
        assertThat(files.put(FILE, new ByteArrayInputStream(CONTENT, 0, 1000))).isInstanceOf(Later.class);
        assertThat(store.objects()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "DROP_AFTER_WORK", "ERROR", "FULL"})
    void nothingIsKeptForCertainWhileTheStoreMisbehaves(Fault fault) throws Exception {
        files = store.gateway(fault);
        store.misbehave(fault);

        assertThat(put()).isInstanceOf(Later.class);
        assertThat(put()).as("it is sent again").isEqualTo(new Done<>(FILE));
        assertThat(get()).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW", "DROP_AFTER_WORK", "ERROR"})
    void nothingIsReadNorRemovedWhileTheStoreMisbehaves(Fault fault) throws Exception {
        files = store.gateway(fault);
        put();
        store.misbehave(fault);
        assertThat(files.get(FILE, new ByteArrayOutputStream())).isInstanceOf(Later.class);
        assertThat(get()).isEqualTo(CONTENT);

        store.misbehave(fault);
        assertThat(files.remove(FILE)).isInstanceOf(Later.class);
        assertThat(files.remove(FILE)).isInstanceOf(Done.class);
    }

    @Test
    void anotherSizeThanThatOfTheFileIsNotRead() {
        put();
        FileObject shorter = new FileObject(FILE.digest(), FILE.id(), FILE.mediaType(), 1000);
        ByteArrayOutputStream read = new ByteArrayOutputStream();

        assertThat(files.get(shorter, read)).isInstanceOf(Later.class);
        assertThat(read.size()).isLessThanOrEqualTo(1000);
    }

    @Test
    void aWrongKeyAndAWrongBucketSaySo() throws Exception {
        assertThat(store.gateway("somebody", "files").put(FILE, new ByteArrayInputStream(CONTENT)))
                .asString()
                .contains("密钥");
        assertThat(store.gateway("yichuang", "others").put(FILE, new ByteArrayInputStream(CONTENT)))
                .asString()
                .contains("存储桶");
        assertThat(store.gateway("yichuang", "others").remove(FILE))
                .as("nothing was removed")
                .isInstanceOf(Later.class);
        assertThat(store.objects()).isEmpty();
    }

    @Test
    void nothingIsKeptWhileTheStoreIsDown() throws Exception {
        S3Files down;
        try (ObjectStore killed = ObjectStore.alone(folder)) {
            down = killed.gateway();
            assertThat(down.put(FILE, new ByteArrayInputStream(CONTENT))).isEqualTo(new Done<>(FILE));
        }
        assertThat(down.put(FILE, new ByteArrayInputStream(CONTENT))).isInstanceOf(Later.class);
    }

    private Answer<FileObject> put() {
        return files.put(FILE, new ByteArrayInputStream(CONTENT));
    }

    private byte[] get() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        assertThat(files.get(FILE, read)).isEqualTo(new Done<>(FILE));
        return read.toByteArray();
    }
}
