// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yichuang.itests.platform.Api;

/** Breaks JSON where it hurts: one value, one key, one bracket, and leaves the rest right, so that it goes deep. */
final class JsonBreaker {
    /** Stands in the tree for a text that no tree can hold. */
    private static final String PLACE = "@@here@@";

    private JsonBreaker() {}

    /** A place in a tree: an object and a key, or an array and an index. */
    private record Place(JsonNode parent, String key, int index) {
        JsonNode value() {
            return parent instanceof ObjectNode ? parent.get(key) : parent.get(index);
        }

        void put(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(key, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(key);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }

    /** Returns the body with one thing in it changed; the same body if it is no JSON with anything in it. */
    static byte[] broken(byte[] body, Random random) {
        try {
            var tree = Api.JSON.readTree(body);
            var places = places(tree);
            if (places.isEmpty()) {
                return body;
            }
            var place = places.get(random.nextInt(places.size()));
            return change(tree, place, places, random).getBytes(StandardCharsets.UTF_8);
        } catch (IOException noJson) {
            return body;
        }
    }

    private static String change(JsonNode tree, Place place, List<Place> places, Random random) throws IOException {
        switch (random.nextInt(12)) {
            case 0 -> place.remove();
            case 1 -> place.put(null);
            case 2 ->
                place.put(places.get(random.nextInt(places.size())).value().deepCopy());
            case 3, 4, 5 -> place.put(TextNode.valueOf(Oddities.text(random)));
            case 6 -> {
                return put(tree, place, Oddities.number(random));
            }
            case 7 -> {
                var depth = 1 << (1 + random.nextInt(13));
                return put(tree, place, random.nextBoolean() ? nested("[", "]", depth) : nested("{\"a\":", "}", depth));
            }
            case 8 -> {
                return put(tree, place, escaped(Oddities.letters(random, 1 + random.nextInt(8))));
            }
            case 9 -> {
                return twice(tree, place);
            }
            case 10 -> place.put(many(place, random));
            default -> unknownKey(place, random);
        }
        return Api.JSON.writeValueAsString(tree);
    }

    private static String put(JsonNode tree, Place place, String raw) throws IOException {
        place.put(TextNode.valueOf(PLACE));
        return Api.JSON.writeValueAsString(tree).replace('"' + PLACE + '"', raw);
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + "1" + close.repeat(depth);
    }

    /** Every character as its escape, so that it comes through the parser whatever it is. */
    private static String escaped(String text) {
        var escaped = new StringBuilder("\"");
        text.chars().forEach(character -> escaped.append("\\u%04x".formatted(character)));
        return escaped.append('"').toString();
    }

    /** Says one key of an object twice. */
    private static String twice(JsonNode tree, Place place) throws IOException {
        if (place.key() == null) {
            return Api.JSON.writeValueAsString(tree);
        }
        var value = Api.JSON.writeValueAsString(place.value());
        return put(tree, place, value + ",\"" + place.key() + "\":" + value);
    }

    private static JsonNode many(Place place, Random random) {
        var array = Api.JSON.createArrayNode();
        for (var count = random.nextInt(300); count > 0; count--) {
            array.add(place.value());
        }
        return array;
    }

    private static void unknownKey(Place place, Random random) {
        if (place.parent() instanceof ObjectNode object) {
            object.put(Oddities.text(random), "x");
        }
    }

    private static List<Place> places(JsonNode node) {
        var places = new ArrayList<Place>();
        node.fieldNames().forEachRemaining(key -> {
            places.add(new Place(node, key, -1));
            places.addAll(places(node.get(key)));
        });
        for (var index = 0; node.isArray() && index < node.size(); index++) {
            places.add(new Place(node, null, index));
            places.addAll(places(node.get(index)));
        }
        return places;
    }
}
