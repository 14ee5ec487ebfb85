// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.FileObject;
import org.yichuang.api.gateway.FileStoreGateway;
import org.yichuang.core.documents.internal.files.ContentFolder.Arrival;
import org.yichuang.ports.documents.StoredFile;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Content in an object store outside (对象存储). Every upload is an object of its own: there is no putting aside there by which
 * {@link ContentFolder} tells whether somebody is just storing the same.
 */
final class OutsideContent {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideContent.class);
    private static final String CODE = "FILE_STORE_UNAVAILABLE";

    private OutsideContent() {}

    /**
     * Keeps the content of a file.
     *
     * @throws Refusal {@code FILE_STORE_UNAVAILABLE} unless the store has said that it has it
     */
    static void keep(FileStoreGateway gateway, StoredFile file, Path content) throws IOException {
        Answer<FileObject> answer;
        try (InputStream bytes = Files.newInputStream(content)) {
            answer = gateway.put(object(file), bytes);
        }
        if (!isDone(answer, "take", file)) {
            throw notTaken(file);
        }
    }

    /**
     * Opens the content of a file, once all of it is here and has the digest that was recorded.
     *
     * @param gateway the store, or {@code null} if none is installed
     * @param folder takes it for as long as it is read
     * @throws Refusal {@code FILE_STORE_UNAVAILABLE}; {@code FILE_CONTENT_DIFFERS}
     */
    static InputStream open(FileStoreGateway gateway, StoredFile file, ContentFolder folder) throws IOException {
        if (gateway == null) {
            LOG.warn("File {} lies in the object store, and no gateway for file stores is configured", file.id());
            throw unreadable(file);
        }
        Arrival arrival = folder.receive(out -> {
            if (!isDone(gateway.get(object(file), out), "give", file)) {
                throw unreadable(file);
            }
        });
        if (!arrival.digest().equals(file.digest())) {
            folder.discard(arrival);
            LOG.error(
                    "The object store gave other content for file {} than was stored: restore the object {} from the"
                            + " backup",
                    file.id(),
                    file.digest());
            throw new Refusal(
                    Reason.UNAVAILABLE,
                    "FILE_CONTENT_DIFFERS",
                    "文件“%s”的内容与登记的摘要不符，不予显示：请稍后重试，仍然如此请联系系统管理员".formatted(file.name()));
        }
        return folder.openOnce(arrival);
    }

    /** Removes the content of a file, and tells whether it is gone. */
    static boolean remove(FileStoreGateway gateway, StoredFile file) {
        if (gateway == null) {
            LOG.warn("File {} stays in the object store until a gateway for file stores is configured", file.id());
            return false;
        }
        return isDone(gateway.remove(object(file)), "remove", file);
    }

    private static boolean isDone(Answer<FileObject> answer, String what, StoredFile file) {
        if (answer instanceof Answer.Done) {
            return true;
        }
        String fault = answer instanceof Answer.Refused<FileObject> refused
                ? refused.reason()
                : ((Answer.Later<FileObject>) answer).fault();
        LOG.warn("The object store did not {} file {}: {}", what, file.id(), fault);
        return false;
    }

    private static FileObject object(StoredFile file) {
        return new FileObject(file.digest(), file.id(), file.mediaType(), file.size());
    }

    /** Says that a file is not kept while the store is away. */
    static Refusal notTaken(StoredFile file) {
        return new Refusal(Reason.UNAVAILABLE, CODE, "文件存储暂时不可用，文件“%s”没有保存：请稍后重新上传".formatted(file.name()));
    }

    private static Refusal unreadable(StoredFile file) {
        return new Refusal(Reason.UNAVAILABLE, CODE, "文件存储暂时不可用，文件“%s”没有丢失：请稍后再打开".formatted(file.name()));
    }
}
