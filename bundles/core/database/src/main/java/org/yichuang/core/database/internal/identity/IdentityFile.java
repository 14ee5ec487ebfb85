// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What this node remembers of its database (本机标识), beside it in the data folder, so that a platform that was
 * stopped does not start on a database that lacks its cases.
 */
public final class IdentityFile {

    private final Path file;

    /** Remembers in this file; it need not be there. */
    public IdentityFile(Path file) {
        this.file = file;
    }

    /**
     * Finds out whether a database may be used.
     *
     * @param found its identity, {@code null} if it has none
     * @return what is wrong with it, in Chinese with what to do; {@code null} if nothing is
     */
    public String objection(Identity found) {
        Identity known = read();
        if (known == null) {
            return null;
        }
        String mend = "请把 etc/org.yichuang.core.database.cfg 改回原来的数据库，或先用 database:copy 迁移；确实要换用此数据库时，停机后删除 " + file;
        if (found == null) {
            return "配置的数据库是空的，而本平台已有办件：" + mend;
        }
        if (!found.id().equals(known.id())) {
            return "配置的数据库属于另一套平台：" + mend;
        }
        if (found.incarnation() < known.incarnation()) {
            return "配置的数据库是迁移时的旧副本，此后原数据库又有新的办理：" + mend;
        }
        return null;
    }

    /** Remembers a database that is in use now. */
    public void write(Identity identity) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, identity.id() + " " + identity.incarnation() + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Identity read() {
        try {
            if (!Files.exists(file)) {
                return null;
            }
            String[] parts = Files.readString(file).strip().split(" ");
            return new Identity(parts[0], Integer.parseInt(parts[1]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            throw new IllegalStateException("数据库标识文件已损坏：确认数据库配置无误后，停机删除 " + file, unreadable);
        }
    }
}
