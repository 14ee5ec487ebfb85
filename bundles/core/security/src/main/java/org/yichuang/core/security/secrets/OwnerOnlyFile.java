// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that only its owner can read (仅属主可读), in a folder that only its owner can enter.
 *
 * <p>Both are created with these permissions; there is no moment at which anybody else could open them.
 *
 * @param path where it is
 */
public record OwnerOnlyFile(Path path) {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    /**
     * Writes the file anew and waits until it is on the disk.
     *
     * @param content what to write
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(String content) {
        write(StandardCharsets.UTF_8.encode(content));
    }

    /**
     * Writes the file anew and waits until it is on the disk.
     *
     * @param bytes what to write
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(ByteBuffer bytes) {
        try {
            Path folder = path.getParent();
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            Files.setPosixFilePermissions(folder, FOLDER);
            // An old file could have been created by anybody, with any permissions.
            Files.deleteIfExists(path);
            try (FileChannel file = FileChannel.open(
                    path,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(FILE))) {
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot write " + path + ": give the user of the platform that folder", failure);
        }
    }

    /**
     * Deletes the file; one that is not there is no fault.
     *
     * @throws UncheckedIOException if it cannot be deleted
     */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot delete " + path + ": delete it by hand, it holds a password", failure);
        }
    }
}
