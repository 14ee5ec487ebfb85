// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files of anchors outside the database (锚文件): {@code anchors-YYYY.jsonl}, a line an anchor, and the certificates that
 * signed them.
 *
 * @param folder where they are
 */
public record AnchorFiles(Path folder) {
    private static final String CERTIFICATES = "certificates";
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /** Does something while nobody else writes these files, not even another node on the same folder. */
    public <T> T alone(Supplier<T> work) {
        // A lock of a file keeps other processes out, and refuses a second thread of this one.
        IN_THIS_PROCESS.lock();
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                return work.get();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + folder, failure);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    /**
     * Cuts off what a crash left of a line; only {@linkplain #alone alone}.
     *
     * @return the file that was mended, or {@code null} if all were whole
     */
    public Path mend() {
        Path mended = null;
        for (Path file : list(folder, ".jsonl")) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                long whole = whole(channel);
                if (whole < channel.size()) {
                    channel.truncate(whole);
                    channel.force(true);
                    mended = file;
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot write " + file, failure);
            }
        }
        return mended;
    }

    /** Appends an anchor to the file of a year, and waits until it is on the disk. */
    public void append(String line, int year) {
        Path file = folder.resolve("anchors-" + year + ".jsonl");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(channel.size());
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    /** Keeps a certificate beside the files, if it is not there yet. */
    public void keep(AnchorCertificate certificate) {
        Path file = folder.resolve(CERTIFICATES).resolve(certificate.fingerprint() + ".pem");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, certificate.pem());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    /** Returns the certificates that are kept here, by their fingerprints; what is no certificate is passed over. */
    public Map<String, AnchorCertificate> certificates() {
        Map<String, AnchorCertificate> found = new HashMap<>();
        for (Path file : list(folder.resolve(CERTIFICATES), ".pem")) {
            try {
                AnchorCertificate certificate = AnchorCertificate.of(Files.readAllBytes(file));
                found.put(certificate.fingerprint(), certificate);
            } catch (IOException | UnreadableException broken) {
                // An anchor that was signed with it is then reported by its number.
                continue;
            }
        }
        return found;
    }

    /** Returns the last anchor, or {@code null} if there is none. */
    public AnchorLine last() {
        String[] last = new String[1];
        List<Path> files = list(folder, ".jsonl");
        for (int index = files.size() - 1; index >= 0 && last[0] == null; index--) {
            whole(files.get(index), line -> last[0] = line);
        }
        return last[0] == null ? null : AnchorLine.parse(last[0]);
    }

    /** Reads all lines, oldest first; one that a crash cut off, or that is just being written, is none. */
    public void forEach(Consumer<String> reader) {
        list(folder, ".jsonl").forEach(file -> whole(file, reader));
    }

    /** Reads the lines of one file. */
    public static void read(Path file, Consumer<String> reader) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines().filter(line -> !line.isBlank()).forEach(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    private static void whole(Path file, Consumer<String> reader) {
        String[] held = new String[1];
        try (FileChannel channel = FileChannel.open(file)) {
            boolean torn = whole(channel) < channel.size();
            read(file, line -> {
                if (held[0] != null) {
                    reader.accept(held[0]);
                }
                held[0] = line;
            });
            if (held[0] != null && !torn) {
                reader.accept(held[0]);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    private static List<Path> list(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + folder, failure);
        }
    }

    /** Returns how long the file is without a line that a crash cut off. */
    private static long whole(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }
}
