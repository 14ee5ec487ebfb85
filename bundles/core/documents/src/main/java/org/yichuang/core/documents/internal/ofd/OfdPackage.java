// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dom4j.Element;

/** The container of an OFD: a zip whose bytes depend on nothing but its files and its date. */
final class OfdPackage {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final LocalDate date;

    /** Makes an empty one whose files all bear {@code date}. */
    OfdPackage(LocalDate date) {
        this.date = date;
    }

    void put(String name, byte[] content) {
        files.put(name, content);
    }

    void put(String name, Element content) {
        put(name, (DECLARATION + content.asXML()).getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(date.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
