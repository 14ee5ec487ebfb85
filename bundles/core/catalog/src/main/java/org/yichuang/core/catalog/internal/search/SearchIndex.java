// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Finds offered matters. Immutable: a change of the offer makes a new index, so readers need no lock.
 *
 * @param <T> what is found
 */
public final class SearchIndex<T> {
    private final List<Indexed<T>> all;

    private record Indexed<T>(T item, SearchEntry entry) {}

    private record Hit<T>(T item, int rank) {}

    /**
     * Makes an index.
     *
     * @param items what can be found, in the order in which equally good matches are given
     * @param entry how the search sees an item
     */
    public SearchIndex(List<T> items, Function<T, SearchEntry> entry) {
        all = items.stream().map(item -> new Indexed<>(item, entry.apply(item))).toList();
    }

    /**
     * Finds what matches every word of a text; best match first, in a fixed order.
     *
     * @param text words separated by white space, or {@code null} for everything
     */
    public List<T> find(String text) {
        List<String> terms = text == null
                ? List.of()
                : Arrays.stream(text.split("(?U)\\s+"))
                        .map(SearchEntry::normal)
                        .filter(term -> !term.isEmpty())
                        .toList();
        return all.stream()
                .map(indexed -> new Hit<>(indexed.item(), rank(indexed.entry(), terms)))
                .filter(hit -> hit.rank() != SearchEntry.NONE)
                .sorted(Comparator.comparingInt(Hit::rank))
                .map(Hit::item)
                .toList();
    }

    private static int rank(SearchEntry entry, List<String> terms) {
        return terms.stream().mapToInt(entry::rank).max().orElse(0);
    }
}
