// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yichuang.api.matter.MatterDefinition;

/** The example of the format that the matter API publishes, and variants of it. */
public final class ExampleFile {
    /** Implementation code of the example. */
    public static final String CODE = "11150626MB0N0001XL4150118901000";

    private ExampleFile() {}

    /** Returns the text of the example. */
    public static String text() {
        try (InputStream in = MatterDefinition.class.getResourceAsStream("road-freight.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Returns the example with one passage replaced; the passage must be there. */
    public static String with(String passage, String replacement) {
        String text = text();
        if (!text.contains(passage)) {
            throw new IllegalArgumentException("the example does not contain: " + passage);
        }
        return text.replace(passage, replacement);
    }

    /** Returns the example under another name and number. */
    public static String named(String name, String number) {
        return text().replace("name: 道路货物运输经营许可\n", "name: " + name + "\n").replace("150118901000", number);
    }

    /** Returns the definition a text gives, which must pass the rules. */
    public static MatterDefinition matter(String text) {
        MatterReader.Reading reading =
                new MatterReader().read("test", "test.yaml", text.getBytes(StandardCharsets.UTF_8));
        if (reading.definition() == null) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.definition();
    }
}
