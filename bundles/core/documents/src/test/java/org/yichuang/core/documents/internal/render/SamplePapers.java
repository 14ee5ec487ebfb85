// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;

/** An order of every kind, with data as the case service writes it. */
public final class SamplePapers {

    /** Characters of names that common fonts lack. */
    public static final String RARE = "𠮷㐂䶮𡐓镕喆堃";

    private static final Map<String, Map<String, Object>> PAPERS = read();

    private SamplePapers() {}

    /** Returns the order of a kind. */
    public static DocumentOrder order(DocumentKind kind) {
        return order(kind, Map.of());
    }

    /** Returns the order of a kind with some data put in place of the usual. */
    public static DocumentOrder order(DocumentKind kind, Map<String, Object> other) {
        Map<String, Object> data = new HashMap<>(PAPERS.get("common"));
        data.putAll(PAPERS.get(kind.name()));
        data.putAll(other);
        return new DocumentOrder(
                "order-" + kind, (String) data.get("caseNo"), kind, "乌交%s〔2026〕000012号".formatted(kind.sign()), data);
    }

    private static Map<String, Map<String, Object>> read() {
        try (InputStream papers = SamplePapers.class.getResourceAsStream("papers.yaml")) {
            return new Yaml().load(new String(papers.readAllBytes(), StandardCharsets.UTF_8).replace("RARE", RARE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
