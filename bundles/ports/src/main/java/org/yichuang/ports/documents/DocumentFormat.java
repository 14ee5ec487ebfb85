// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what container a document is had (文书格式); both show the same page. */
public enum DocumentFormat {
    /** PDF/A-2u. */
    PDF("application/pdf"),
    /** 版式文件 (GB/T 33190). */
    OFD("application/ofd");

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns what names of files end in, such as {@code .pdf}. */
    public String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name that this container of a document has on the trail: its identifier, for all but PDF with the ending. */
    public String nameOf(String id) {
        return this == PDF ? id : id + extension();
    }

    /** Finds the container that has a name on the trail. */
    public static DocumentFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.extension()))
                .findFirst()
                .orElse(PDF);
    }

    /** Finds a format by its name, in any case; nothing if there is none. */
    public static Optional<DocumentFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
