// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A file as a tree that still knows its lines.
 *
 * @param root the content
 * @param lines line from 1 by JSON pointer
 */
public record SourceTree(JsonNode root, Map<String, Integer> lines) {

    /** Returns the line of a pointer, or of the nearest part around it that stands in the file. */
    public int line(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }

    /** Appends a key to a JSON pointer. */
    static String child(String pointer, Object key) {
        return pointer + "/" + key.toString().replace("~", "~0").replace("/", "~1");
    }
}
