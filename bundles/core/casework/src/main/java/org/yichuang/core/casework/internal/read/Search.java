// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yichuang.core.casework.internal.persistence.SearchColumns;
import org.yichuang.core.casework.internal.read.Visibility.Where;

/**
 * What a text that somebody typed looks for (检索): a number of a case, the last four digits of a telephone, or a name by its
 * beginning, its pinyin or the initials of that. Every kind has its column, and every column its index, which begins with it
 * and then has region and key: what is found is sorted by the column, the newest first, so that a page is read out of the
 * index, however much is found.
 *
 * @param column column of the table
 * @param value what it is compared with
 * @param beginning whether the column only has to begin with it
 * @param number whether it is a number, which finds a handful of cases
 */
record Search(String column, String value, boolean beginning, boolean number) {
    private static final Pattern PHONE_TAIL = Pattern.compile("\\d{4}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final String CONSONANT = "(?:[zcs]h|[b-df-hj-np-tw-z])";
    /** Whole syllables, the last one perhaps not yet typed to its end: everything else in letters is initials. */
    private static final Pattern SYLLABLES = Pattern.compile("(?:" + CONSONANT + "?"
            + "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|van|vn|[aoeiuv])"
            + ")+" + CONSONANT + "?");

    /** Returns what a text looks for; nothing if it is {@code null} or blank. */
    static Optional<Search> of(String text) {
        String wanted = text == null ? "" : text.strip();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(CaseNumber.of(wanted)
                .map(number -> new Search(number.column(), wanted, false, true))
                .orElseGet(() -> applicant(wanted)));
    }

    private static Search applicant(String wanted) {
        if (PHONE_TAIL.matcher(wanted).matches()) {
            return new Search("applicant_phone_tail", wanted, false, false);
        }
        String letters = wanted.toLowerCase(Locale.ROOT).replace(" ", "").replace("'", "");
        if (LETTERS.matcher(letters).matches()) {
            boolean syllables = SYLLABLES.matcher(letters).matches();
            String column = syllables ? "applicant_pinyin" : "applicant_initials";
            return new Search(column, SearchColumns.cut(letters), true, false);
        }
        return new Search("applicant_name", wanted, true, false);
    }

    /** Adds it to a query. */
    void restrict(Where where) {
        if (beginning) {
            where.and(column + " like ? escape '!'", value.replaceAll("([!%_])", "!$1") + "%");
        } else {
            where.and(column + " = ?", value);
        }
    }
}
