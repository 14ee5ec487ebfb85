// SPDX-License-Identifier: Apache-2.0
package org.yichuang.auditor.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.yichuang.core.trail.Export;
import org.yichuang.core.trail.Finding;
import org.yichuang.core.trail.UnreadableException;

/** Compares the files of documents with their digests (文书比对), where an export brought them. */
final class DocumentCheck {
    private final Path folder;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> erased = new HashSet<>();
    private long compared;
    private long byDigest;
    private long gone;

    /** Compares with the files in a folder; with none if it is {@code null}. */
    DocumentCheck(Path folder) {
        this.folder = folder == null ? null : folder.toAbsolutePath().normalize();
    }

    /** Notes that the trail of a case says that its personal data was erased. */
    void erased(String caseNo) {
        erased.add(caseNo);
    }

    /**
     * Compares a document.
     *
     * @param ofCase whether it belongs to a case, whose actions stand before it
     */
    void check(Export.DocumentLine line, boolean ofCase) {
        if (line.content() == Export.Content.ERASED) {
            gone++;
            if (ofCase && !erased.contains(line.subject())) {
                tell(Finding.Kind.CONTENT_NOT_ERASED, line);
            }
        } else if (folder == null) {
            byDigest++;
        } else {
            compare(line);
        }
    }

    private void compare(Export.DocumentLine line) {
        Path file = folder.resolve(line.fileName()).normalize();
        if (!folder.equals(file.getParent())) {
            throw new UnreadableException("not the name of a document: " + line.document(), null);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            compared++;
            if (!sha256(bytes).equals(line.digest())) {
                tell(Finding.Kind.BYTES_CHANGED, line);
            }
        } catch (NoSuchFileException missing) {
            tell(Finding.Kind.BYTES_MISSING, line);
        } catch (IOException failure) {
            throw new UnreadableException("cannot read " + file, failure);
        }
    }

    /** Reads a file bit by bit, however large it is. */
    private static String sha256(InputStream bytes) throws IOException {
        try {
            DigestInputStream digesting = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns of how many documents the files were compared. */
    long compared() {
        return compared;
    }

    /** Returns of how many documents there were digests alone. */
    long byDigest() {
        return byDigest;
    }

    /** Returns how many documents were erased after their retention. */
    long gone() {
        return gone;
    }

    private void tell(Finding.Kind kind, Export.DocumentLine line) {
        findings.add(new Finding(kind, 0, line.subject() + " " + line.title() + " " + line.fileName(), 0));
    }
}
