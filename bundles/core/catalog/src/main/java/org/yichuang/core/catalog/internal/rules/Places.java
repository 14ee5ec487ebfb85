// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yichuang.core.catalog.internal.rules.Rule.Breach;

/** Goes through lists of a definition with the pointers of their items. */
final class Places {
    private Places() {}

    /** Looks at each item of a list; the second argument of {@code look} is its pointer. */
    static <T, R> Stream<R> each(String list, List<T> items, BiFunction<T, String, Stream<R>> look) {
        return IntStream.range(0, items.size()).boxed().flatMap(i -> look.apply(items.get(i), list + "/" + i));
    }

    /** Finds items whose key an earlier item has. */
    static <T> Stream<Breach> repeated(String list, List<T> items, String component, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return each(
                list,
                items,
                (item, place) ->
                        Rule.when(!seen.add(key.apply(item)), place + "/" + component, "“" + key.apply(item) + "”重复"));
    }
}
