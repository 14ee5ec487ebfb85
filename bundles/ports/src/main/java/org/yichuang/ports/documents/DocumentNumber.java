// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.documents;

import org.yichuang.ports.text.Padded;

/** Numbers of documents (文号), such as {@code 乌交受〔2026〕000012号}: counted for each agency, kind and year. */
public final class DocumentNumber {
    private static final int DIGITS = 6;

    private DocumentNumber() {}

    /**
     * Returns the name of the counter.
     *
     * @param agencySign the characters the documents of an agency are numbered with (机关代字)
     */
    public static String counter(String agencySign, DocumentKind kind, int year) {
        return "document:" + agencySign + kind.sign() + year;
    }

    /** Writes a number: the sign of the agency, that of the kind, the year and six digits. */
    public static String of(String agencySign, DocumentKind kind, int year, long count) {
        return agencySign + kind.sign() + "〔" + year + "〕" + Padded.to(DIGITS, count) + "号";
    }
}
