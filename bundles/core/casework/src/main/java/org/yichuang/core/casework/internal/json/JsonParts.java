// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something immutable written as canonical JSON, letter by letter what {@link Json#write} gives, with the texts of its parts.
 * Where the same object stands in the same place of what is written next, its text is taken from here: an action changes
 * little of a case, and writing the whole case anew took a tenth of the time of an action.
 */
public final class JsonParts {
    private static final String[] NO_NAMES = {};
    private static final JsonParts[] NO_PARTS = {};

    /** Before anything was written. */
    public static final JsonParts NONE = new JsonParts(new Object(), "");

    /** Parts, and their parts; what is below is written as one. */
    private static final int DEPTH = 2;

    private final Object value;
    /** What is written before the parts; of something without parts, all of it. */
    private final String text;

    private final String end;
    /** What is written before each part, in their order; nothing in a list. */
    private final String[] names;
    /** As many as there are names; {@code null} for what is not written. */
    private final JsonParts[] parts;

    private JsonParts(Object value, String text) {
        this(value, text, "", NO_NAMES, NO_PARTS);
    }

    private JsonParts(Object value, String text, String end, String[] names, JsonParts[] parts) {
        this.value = value;
        this.text = text;
        this.end = end;
        this.names = names;
        this.parts = parts;
    }

    /** Writes something after this, which stays as it is. */
    public JsonParts next(Object value) {
        return next(value, DEPTH);
    }

    /** Returns all of it, joined once: a builder would grow step by step, and copy it each time. */
    public String text() {
        List<String> pieces = new ArrayList<>();
        collect(pieces);
        return String.join("", pieces);
    }

    private void collect(List<String> pieces) {
        pieces.add(text);
        boolean first = true;
        for (int place = 0; place < parts.length; place++) {
            if (parts[place] != null) {
                pieces.add(first ? "" : ",");
                pieces.add(names[place]);
                parts[place].collect(pieces);
                first = false;
            }
        }
        pieces.add(end);
    }

    private JsonParts next(Object value, int depth) {
        if (value == this.value) {
            return this;
        }
        if (depth > 0 && value instanceof Record record) {
            return next(value, '{', Records.names(record), Records.values(record), '}', depth);
        }
        if (depth > 0 && isByEnum(value)) {
            Map<?, ?> sorted = new TreeMap<>((Map<?, ?>) value);
            return next(value, '{', names(sorted.keySet()), sorted.values().toArray(), '}', depth);
        }
        if (depth > 0 && value instanceof List<?> list && list.stream().allMatch(Objects::nonNull)) {
            String[] names = new String[list.size()];
            Arrays.fill(names, "");
            return next(value, '[', names, list.toArray(), ']', depth);
        }
        return new JsonParts(value, Json.write(value));
    }

    private JsonParts next(Object value, char begin, String[] names, Object[] fields, char end, int depth) {
        JsonParts[] written = new JsonParts[fields.length];
        for (int place = 0; place < fields.length; place++) {
            if (fields[place] != null) {
                written[place] = at(place, names[place]).next(fields[place], depth - 1);
            }
        }
        return new JsonParts(value, String.valueOf(begin), String.valueOf(end), names, written);
    }

    private JsonParts at(int place, String name) {
        boolean there = place < parts.length && parts[place] != null && names[place].equals(name);
        return there ? parts[place] : NONE;
    }

    private static String[] names(Collection<?> keys) {
        return keys.stream().map(JsonParts::name).toArray(String[]::new);
    }

    /** Returns what is written before a part of this name, which has no letter that JSON escapes. */
    static String name(Object name) {
        return "\"" + name + "\":";
    }

    private static boolean isByEnum(Object value) {
        return value instanceof Map<?, ?> map && map.keySet().stream().allMatch(Enum.class::isInstance);
    }
}
