// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number by which people look a case up; each finds a handful of cases at most. */
enum CaseNumber {
    /** The whole number (办件编号). */
    CASE_NO("case_no", "caseNo", "[0-9A-Z]{40,64}"),
    /** The short number for people (流水号). */
    SHORT_NO("short_no", "shortNo", "\\d{17}"),
    /** The last six of the number. */
    TAIL("case_no_tail", "caseNoTail", "\\d{6}");

    private final String column;
    private final String attribute;
    private final Pattern form;

    CaseNumber(String column, String attribute, String form) {
        this.column = column;
        this.attribute = attribute;
        this.form = Pattern.compile(form);
    }

    /** Returns which number a text is, if it is one. */
    static Optional<CaseNumber> of(String text) {
        String wanted = text == null ? "" : text.strip();
        return Arrays.stream(values())
                .filter(number -> number.form.matcher(wanted).matches())
                .findFirst();
    }

    /** Returns the column of the table that holds it. */
    String column() {
        return column;
    }

    /** Returns the attribute of the entity that holds it. */
    String attribute() {
        return attribute;
    }
}
