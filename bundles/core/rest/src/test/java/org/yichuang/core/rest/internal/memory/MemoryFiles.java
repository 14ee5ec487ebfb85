// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.documents.StoredFile;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Files of at most {@link #MAXIMUM} bytes. */
public final class MemoryFiles implements FileStore {
    public static final int MAXIMUM = 2 << 20;

    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, StoredFile> files = new HashMap<>();
    public int stored;

    /** Adds a file by itself. */
    public void add(String id, String name, String mediaType, byte[] content, String account) {
        contents.put(id, content);
        files.put(id, new StoredFile(id, "00", name, mediaType, content.length, account, Instant.EPOCH));
    }

    @Override
    public long maximumSize() {
        return MAXIMUM;
    }

    @Override
    public StoredFile store(String name, InputStream content, Actor actor) {
        stored++;
        try {
            byte[] bytes = content.readNBytes(MAXIMUM + 1);
            if (bytes.length > MAXIMUM) {
                throw new Refusal(Reason.TOO_LARGE, "FILE_TOO_LARGE", "文件超过 2 MB，请压缩后重新上传。");
            }
            String id = "file-" + files.size();
            add(id, name, "image/png", bytes, actor.account());
            return files.get(id);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public StoredFile describe(String id) {
        if (!files.containsKey(id)) {
            throw new Refusal(Reason.NOT_FOUND, "UNKNOWN_FILE", "没有这个文件。");
        }
        return files.get(id);
    }

    @Override
    public StoredFile upload(String id, Actor actor) {
        StoredFile file = describe(id);
        if (!file.storedBy().equals(actor.account())) {
            throw new Refusal(Reason.NOT_FOUND, "FILE_UNKNOWN", "没有这个文件。");
        }
        return file;
    }

    @Override
    public InputStream open(String id) {
        return new ByteArrayInputStream(contents.get(id));
    }

    @Override
    public void erase(String id) {
        files.remove(id);
        contents.remove(id);
    }
}
