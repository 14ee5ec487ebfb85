// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    @ParameterizedTest
    @CsvSource({
        "11150626MB0N0001XL300011800100120261123000001, case_no, false",
        "15062626112300001, short_no, false",
        "000001, case_no_tail, false",
        "2345, applicant_phone_tail, false",
        "23456, applicant_name, true",
        "巴特, applicant_name, true",
        "bateer, applicant_pinyin, true",
        "Bate, applicant_pinyin, true",
        "zhangw, applicant_pinyin, true",
        "xian, applicant_pinyin, true",
        "lv, applicant_pinyin, true",
        "bte, applicant_initials, true",
        "zw, applicant_initials, true",
        "z, applicant_initials, true",
    })
    void everyKindOfTextHasItsColumn(String text, String column, boolean beginning) {
        assertThat(Search.of(" " + text + " ")).hasValueSatisfying(search -> {
            assertThat(search.column()).isEqualTo(column);
            assertThat(search.beginning()).isEqualTo(beginning);
        });
    }

    @Test
    void lettersAreTypedInAnyWay() {
        assertThat(Search.of("Zhang Xi'an").orElseThrow().value()).isEqualTo("zhangxian");
    }

    @Test
    void nothingLooksForNothing() {
        assertThat(Search.of(null)).isEmpty();
        assertThat(Search.of("  ")).isEmpty();
    }
}
