// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of file that are taken as material (材料文件格式). */
enum FileKind {
    PDF("application/pdf", false, "pdf"),
    OFD("application/ofd", false, "ofd"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    PNG("image/png", true, "png"),
    BMP("image/bmp", true, "bmp"),
    TIFF("image/tiff", true, "tif", "tiff");

    private final String mediaType;
    private final boolean image;
    private final Set<String> extensions;

    FileKind(String mediaType, boolean image, String... extensions) {
        this.mediaType = mediaType;
        this.image = image;
        this.extensions = Set.of(extensions);
    }

    /** Finds the kind whose content has a media type. */
    static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Finds the kind that a file name promises; nothing for a name without an extension or with another one. */
    static Optional<FileKind> ofName(String name) {
        String extension = extension(name);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /** Returns what stands after the last dot of a name, in lower case; empty if there is no dot. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns all kinds as a text for people. */
    static String all() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining("、"));
    }

    String mediaType() {
        return mediaType;
    }

    /** Tells whether it is a picture, whose size in pixels is looked at too. */
    boolean image() {
        return image;
    }
}
