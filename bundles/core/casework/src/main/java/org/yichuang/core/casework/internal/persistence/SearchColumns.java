// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.regex.Pattern;
import org.yichuang.ports.casework.Applicant;

/**
 * What an applicant is found by beside his name, in columns of their own. Nothing of the telephone but its end stands in
 * them, which tells who is meant to those who know it and says nothing to others.
 *
 * @param phoneTail last four digits of the telephone, or {@code null}
 * @param pinyin the name as it is typed, or {@code null}
 * @param initials first letters of that, or {@code null}
 */
public record SearchColumns(String phoneTail, String pinyin, String initials) {
    /** What is found by nothing. */
    public static final SearchColumns NONE = new SearchColumns(null, null, null);

    /** How many digits the end of a telephone number has. */
    private static final int TAIL = 4;

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /** Extracts them from an applicant, who may be {@code null}. */
    static SearchColumns of(Applicant applicant) {
        if (applicant == null) {
            return NONE;
        }
        boolean person = applicant.kind() != null && !applicant.kind().isOrganisation();
        Spelling name = applicant.name() == null
                ? new Spelling(null, null)
                : Spelling.of(applicant.name().strip(), person);
        return new SearchColumns(tail(applicant.phone()), name.pinyin(), name.initials());
    }

    /** Returns as much of a typed text as the columns hold of a name. */
    public static String cut(String typed) {
        return typed.length() > Spelling.LENGTH ? typed.substring(0, Spelling.LENGTH) : typed;
    }

    private static String tail(String phone) {
        String digits = phone == null ? "" : NO_DIGIT.matcher(phone).replaceAll("");
        return digits.length() < TAIL ? null : digits.substring(digits.length() - TAIL);
    }
}
