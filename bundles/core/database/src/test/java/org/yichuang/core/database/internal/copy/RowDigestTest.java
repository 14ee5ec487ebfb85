// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowDigestTest {

    @Test
    void theOrderOfRowsDoesNotMatterTheOrderOfColumnsDoes() {
        assertThat(digest(List.of("甲", "乙"), List.of("丙", "丁")))
                .isEqualTo(digest(List.of("丙", "丁"), List.of("甲", "乙")))
                .isNotEqualTo(digest(List.of("乙", "甲"), List.of("丙", "丁")));
    }

    @Test
    void whatMovesFromOneColumnToTheNextIsSeen() {
        assertThat(digest(List.of("ab", "c"))).isNotEqualTo(digest(List.of("a", "bc")));
    }

    @Test
    void equalRowsDoNotCancelEachOther() {
        assertThat(digest(List.of("a"), List.of("a"))).isNotEqualTo(digest());
    }

    @Test
    void nothingIsNotTheSameAsAnEmptyText() {
        RowDigest nothing = new RowDigest().text(null);
        nothing.endRow();
        assertThat(nothing.value()).isNotEqualTo(digest(List.of("")));
    }

    @SafeVarargs
    private static String digest(List<String>... rows) {
        RowDigest digest = new RowDigest();
        for (List<String> row : rows) {
            row.forEach(digest::text);
            digest.endRow();
        }
        return digest.value();
    }
}
