// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Content on disk under its SHA-256: {@code ab/cd/abcd…}. A file is there whole or not at all, and only its owner can read it.
 */
final class ContentFolder {
    private static final Duration LONGEST_ARRIVAL = Duration.ofDays(1);
    private static final int LOOKS = 8;

    private final Path root;
    private final Path incoming;
    private final FileAttribute<?>[] ownerFolder;
    private final Set<StandardOpenOption> create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private final FileAttribute<?>[] ownerFile;

    /** Content that is still coming in, or has been looked at. */
    record Arrival(Path file, String digest, long size) {}

    /** Where content comes from. */
    interface Source {
        void write(OutputStream to) throws IOException;
    }

    /** Opens the folder, makes it if needed, and removes what a crash left half-written a day ago. */
    ContentFolder(Path root) throws IOException {
        this.root = root;
        this.incoming = root.resolve("incoming");
        Path existing = root.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        boolean posix = Files.getFileStore(existing).supportsFileAttributeView("posix");
        ownerFolder = attributes(posix, "rwx------");
        ownerFile = attributes(posix, "rw-------");
        Files.createDirectories(incoming, ownerFolder);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(incoming)) {
            for (Path leftover : leftovers) {
                discardIfOld(leftover);
            }
        }
    }

    /** A young file may be what another node on the same folder is just taking in; what is put aside waits for its removal. */
    private static void discardIfOld(Path leftover) throws IOException {
        boolean arrival = leftover.getFileName().toString().indexOf('.') < 0;
        try {
            if (arrival
                    && Files.getLastModifiedTime(leftover)
                            .toInstant()
                            .isBefore(Instant.now().minus(LONGEST_ARRIVAL))) {
                Files.deleteIfExists(leftover);
            }
        } catch (NoSuchFileException gone) {
            // Its node has finished.
            return;
        }
    }

    /** Writes content to a file of its own, up to one byte over a limit. The caller keeps or discards it. */
    Arrival receive(InputStream content, long limit) throws IOException {
        return receive(out -> {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read; size <= limit && (read = content.read(buffer)) >= 0; size += read) {
                out.write(buffer, 0, read);
            }
        });
    }

    /** Has content written to a file of its own. The caller keeps it, discards it or reads it once. */
    Arrival receive(Source source) throws IOException {
        Path file = incoming.resolve(UUID.randomUUID().toString());
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, create, ownerFile)) {
            source.write(new DigestOutputStream(Channels.newOutputStream(channel), digest));
            return new Arrival(file, HexFormat.of().formatHex(digest.digest()), channel.size());
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    /** Gives an arrival its place; the same content is there once. */
    void keep(Arrival arrival) throws IOException {
        try (FileChannel content = FileChannel.open(arrival.file(), StandardOpenOption.WRITE)) {
            content.force(true);
        }
        Path place = place(arrival.digest());
        Files.createDirectories(place.getParent(), ownerFolder);
        Files.move(arrival.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            // The name of the file has to be on disk too before its row is.
            folder.force(true);
        }
    }

    /** Removes an arrival that was not kept. */
    void discard(Arrival arrival) throws IOException {
        Files.deleteIfExists(arrival.file());
    }

    /** Opens an arrival that is gone when it is closed. */
    InputStream openOnce(Arrival arrival) throws IOException {
        return Files.newInputStream(arrival.file(), StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Tells whether content is there. */
    boolean has(String digest) {
        return Files.exists(place(digest));
    }

    /** Opens content, also while somebody asks whether it may be removed; the caller closes it. */
    InputStream open(String digest) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            for (Path file : has(digest) ? List.of(place(digest)) : aside(digest)) {
                try {
                    return Files.newInputStream(file);
                } catch (NoSuchFileException moved) {
                    continue;
                }
            }
        }
        return Files.newInputStream(place(digest));
    }

    /**
     * Removes content that no file has any more. Somebody may be storing the same just now: it is put aside first, and back in
     * its place if a file has it again. Who stores looks last whether it {@link #has} stayed; what a crash leaves aside is put
     * back or removed when the removal is tried again.
     */
    void remove(String digest, Predicate<String> isNeeded) throws IOException {
        if (has(digest)) {
            if (isNeeded.test(digest)) {
                return;
            }
            moveIfThere(place(digest), incoming.resolve(digest + "." + UUID.randomUUID()));
        }
        for (Path aside : aside(digest)) {
            if (isNeeded.test(digest)) {
                moveIfThere(aside, place(digest));
            } else {
                Files.deleteIfExists(aside);
            }
        }
    }

    private List<Path> aside(String digest) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming, digest + ".*")) {
            files.forEach(found::add);
        }
        return found;
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            // Another removal of the same was faster.
            return;
        }
    }

    private Path place(String digest) {
        return root.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }

    private static FileAttribute<?>[] attributes(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
