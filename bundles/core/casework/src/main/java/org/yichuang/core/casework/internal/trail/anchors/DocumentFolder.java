// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.anchors;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.yichuang.core.casework.internal.persistence.TrailDocument;
import org.yichuang.core.trail.Export;
import org.yichuang.ports.documents.DocumentService;

/** The folder in which an export brings the bytes of documents (导出文书); only its owner can read it. */
final class DocumentFolder {
    private final Path folder;
    private final DocumentService documents;

    /** Makes it; one that is there already may hold files of another export. */
    DocumentFolder(Path folder, DocumentService documents) throws IOException {
        this.folder = Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        this.documents = documents;
    }

    /** Writes what is kept of some documents; what is not kept is not written, and missed by whoever verifies. */
    void write(List<TrailDocument> some) throws IOException {
        documents.read(some.stream().map(TrailDocument::getName).toList(), (name, bytes) -> {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path file = folder.resolve(Export.fileName(name));
            try (OutputStream out = Channels.newOutputStream(
                    FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner))) {
                bytes.transferTo(out);
            }
        });
    }
}
