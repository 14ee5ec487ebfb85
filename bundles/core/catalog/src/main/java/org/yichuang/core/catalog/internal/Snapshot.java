// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yichuang.core.catalog.internal.search.SearchIndex;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterProblem.Severity;
import org.yichuang.ports.catalog.MatterVersion;

/** Everything that is offered at one moment. Immutable, so readers need no lock. */
final class Snapshot {
    /** The order in which problems are said. */
    static final Comparator<MatterProblem> ERRORS_FIRST = Comparator.comparing(MatterProblem::severity)
            .thenComparing(MatterProblem::plugin)
            .thenComparing(MatterProblem::file)
            .thenComparingInt(MatterProblem::line)
            .thenComparing(MatterProblem::rule)
            .thenComparing(MatterProblem::message);

    private static final Comparator<Offer> BY_NAME = Comparator.comparing(
                    (Offer offer) -> offer.version().definition().name())
            .thenComparing(Offer::code);

    private final Map<String, MatterVersion> byCode;
    private final Map<String, MatterVersion> byDigest;
    private final SearchIndex<Offer> index;
    private final List<MatterProblem> problems;

    /**
     * Joins what plug-ins brought. A code that two of them use stays with the plug-in that was installed first, and is taken over
     * by the other when that one goes.
     */
    Snapshot(Collection<PluginMatters> plugins) {
        Map<String, Offer> winners = new LinkedHashMap<>();
        List<MatterProblem> found = new ArrayList<>();
        plugins.stream()
                .sorted(Comparator.comparingLong(PluginMatters::bundleId))
                .forEach(plugin -> {
                    found.addAll(plugin.problems());
                    plugin.offers().forEach(offer -> {
                        Offer first = winners.putIfAbsent(offer.code(), offer);
                        if (first == null) {
                            found.addAll(offer.warnings());
                        } else {
                            found.add(duplicate(offer, first));
                        }
                    });
                });
        List<Offer> offers = winners.values().stream().sorted(BY_NAME).toList();
        index = new SearchIndex<>(offers, Offer::entry);
        byCode = offers.stream().collect(Collectors.toMap(Offer::code, Offer::version));
        byDigest = offers.stream()
                .map(Offer::version)
                .collect(Collectors.toMap(MatterVersion::digest, version -> version));
        problems = found.stream().sorted(ERRORS_FIRST).toList();
    }

    Map<String, MatterVersion> byCode() {
        return byCode;
    }

    Map<String, MatterVersion> byDigest() {
        return byDigest;
    }

    List<MatterVersion> find(String text) {
        return index.find(text).stream().map(Offer::version).toList();
    }

    List<MatterProblem> problems() {
        return problems;
    }

    private static MatterProblem duplicate(Offer refused, Offer first) {
        return new MatterProblem(
                refused.version().plugin(),
                refused.file(),
                0,
                "duplicate-code",
                Severity.ERROR,
                "实施编码 " + refused.code() + " 已由 " + first.version().plugin() + " 的 " + first.file() + " 使用",
                "改用本事项自己的实施编码，或者删去其中一个文件");
    }
}
