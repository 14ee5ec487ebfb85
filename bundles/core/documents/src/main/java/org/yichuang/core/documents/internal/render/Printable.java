// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Takes out of data what no page can hold: control characters, and nulls, which templates see as missing.
 *
 * <p>A character that is younger than this Java stays in: where no font has it the document fails and says so, while a name
 * that silently lost one of its characters would be the name of somebody else.
 */
final class Printable {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private Printable() {}

    /** Returns a copy of a map, in depth. */
    static Map<String, Object> map(Map<String, Object> data) {
        Map<String, Object> copy = new HashMap<>();
        data.forEach((key, value) -> {
            if (value != null) {
                copy.put(key, value(value));
            }
        });
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Object value(Object value) {
        if (value instanceof String text) {
            return UNPRINTABLE.matcher(text).replaceAll("");
        }
        if (value instanceof Map<?, ?> map) {
            return map((Map<String, Object>) map);
        }
        if (value instanceof List<?> list) {
            return list.stream().filter(Objects::nonNull).map(Printable::value).toList();
        }
        return value;
    }
}
