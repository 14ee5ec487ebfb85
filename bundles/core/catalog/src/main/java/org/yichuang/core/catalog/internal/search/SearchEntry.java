// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yichuang.api.matter.MatterDefinition;

/** One matter as the search sees it. Spelling costs, so an entry is made once a version and kept. */
public final class SearchEntry {
    /** Rank of what does not match. */
    static final int NONE = Integer.MAX_VALUE;

    private static final int BY_AGENCY = 10;

    private final List<Name> names;
    private final String code;
    private final String agency;

    private record Name(String text, Spelling spelling) {}

    /** Makes the entry of a matter. */
    public SearchEntry(MatterDefinition matter) {
        names = Stream.concat(Stream.of(matter.name()), matter.aliases().stream())
                .map(SearchEntry::normal)
                .map(text -> new Name(text, Spelling.of(text)))
                .toList();
        code = normal(matter.code());
        agency = normal(matter.agency().name());
    }

    /** Writes a text as it is compared: one width, lower case, no white space. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    /**
     * Tells how well a normalised term matches: exact before prefix before infix before pinyin before department; at each of
     * them the name before its aliases.
     *
     * @return the smaller the better, {@link #NONE} if it does not match
     */
    int rank(String term) {
        int best = agency.contains(term) ? BY_AGENCY : NONE;
        best = Math.min(best, weighed(plainRank(code, term), 0));
        for (int i = 0; i < names.size(); i++) {
            best = Math.min(best, weighed(rank(names.get(i), term), i));
        }
        return best;
    }

    /** At the same rank the name, which is the first, comes before its aliases. */
    private static int weighed(int rank, int position) {
        return rank == NONE ? NONE : rank * 2 + Math.min(position, 1);
    }

    private static int rank(Name name, String term) {
        int plain = plainRank(name.text(), term);
        if (plain != NONE) {
            return plain;
        }
        return name.spelling().startsWith(term) ? 3 : name.spelling().contains(term) ? 4 : NONE;
    }

    private static int plainRank(String text, String term) {
        if (text.equals(term)) {
            return 0;
        }
        return text.startsWith(term) ? 1 : text.contains(term) ? 2 : NONE;
    }
}
