// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Finds out what a file is by its content, and refuses what is not taken or is not what its name says (R34). */
final class ContentCheck {

    private static final String ZIP = "application/zip";
    /** Every OFD package has this entry (GB/T 33190). */
    private static final String OFD_ENTRY = "OFD.xml";

    private ContentCheck() {}

    /**
     * Checks a file.
     *
     * @param name name to be shown
     * @return what it is
     * @throws Refusal if it is of a kind that is not taken, not what the name says, or a picture that can't be read
     */
    static FileKind check(String name, Path file) throws IOException {
        Optional<FileKind> promised = FileKind.ofName(name);
        Optional<FileKind> actual = detect(file);
        if (actual.isEmpty() && promised.isEmpty()) {
            throw new Refusal(
                    Reason.UNSUPPORTED,
                    "FILE_KIND_REFUSED",
                    "文件“%s”的格式不受支持，请转换为 %s 后重新上传".formatted(name, FileKind.all()));
        }
        if (actual.isEmpty()
                || !promised.equals(actual) && !FileKind.extension(name).isEmpty()) {
            throw new Refusal(
                    Reason.UNSUPPORTED,
                    "FILE_KIND_MISMATCH",
                    "文件“%s”的内容%s，与扩展名不符，请核对后重新上传原文件"
                            .formatted(name, actual.map(kind -> "是 " + kind).orElseGet(() -> "不是 " + promised.get())));
        }
        if (actual.get().image()) {
            PictureSize.check(name, file);
        }
        return actual.get();
    }

    private static Optional<FileKind> detect(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            String mediaType = MimeTypes.getDefaultMimeTypes(ContentCheck.class.getClassLoader())
                    .detect(content, new Metadata())
                    .toString();
            return ZIP.equals(mediaType) && isOfd(file) ? Optional.of(FileKind.OFD) : FileKind.ofMediaType(mediaType);
        }
    }

    private static boolean isOfd(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(OFD_ENTRY) != null;
        } catch (ZipException damaged) {
            return false;
        }
    }
}
