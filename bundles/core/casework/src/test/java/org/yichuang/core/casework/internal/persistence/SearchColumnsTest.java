// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.ports.casework.Applicant;

class SearchColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "NATURAL_PERSON, 巴特尔, bateer, bte",
        "NATURAL_PERSON, 张伟, zhangwei, zw",
        "NATURAL_PERSON, 吕丽, lvli, ll",
        "NATURAL_PERSON, 曾朝鲁, zengchaolu, zcl",
        "NATURAL_PERSON, 尉迟敬, yuchijing, ycj",
        "NATURAL_PERSON, 那仁图雅, narentuya, nrty",
        "NATURAL_PERSON, 阿依古丽·买买提, ayigulimaimaiti, ayglmmt",
        "ENTERPRISE, 长青运输ABC公司, changqingyunshuabcgongsi, cqysabcgs",
    })
    void spellsNamesAsTheyAreTyped(ApplicantKind kind, String name, String pinyin, String initials) {
        var columns = SearchColumns.of(new Applicant(kind, name, "1", "13847712345", null, null));
        assertThat(columns.pinyin()).isEqualTo(pinyin);
        assertThat(columns.initials()).isEqualTo(initials);
        assertThat(columns.phoneTail()).isEqualTo("2345");
    }

    @Test
    void aCompanyHasNoSurname() {
        var columns = SearchColumns.of(new Applicant(ApplicantKind.ENTERPRISE, "单车公司", null, "0477-12", null, null));
        assertThat(columns.pinyin()).isEqualTo("danchegongsi");
        assertThat(columns.phoneTail()).as("all digits count").isEqualTo("7712");
    }

    @Test
    void whatIsNotKnownIsFoundByNothing() {
        assertThat(SearchColumns.of(null)).isEqualTo(SearchColumns.NONE);
        assertThat(SearchColumns.of(new Applicant(ApplicantKind.NATURAL_PERSON, null, null, "12", null, null)))
                .isEqualTo(SearchColumns.NONE);
    }

    @Test
    void aLongNameIsCut() {
        var columns = SearchColumns.of(new Applicant(ApplicantKind.ENTERPRISE, "庄".repeat(90), null, null, null, null));
        assertThat(columns.pinyin()).hasSize(Spelling.LENGTH);
        assertThat(columns.initials()).hasSize(Spelling.LENGTH);
    }
}
