// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseAmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "5, 伍分",
        "50, 伍角整",
        "105, 壹元零伍分",
        "35000, 叁佰伍拾元整",
        "105030, 壹仟零伍拾元叁角整",
        "1000000, 壹万元整",
        "10001000, 壹拾万零壹拾元整",
        "10000000005, 壹亿元零伍分",
        "1000000010023, 壹佰亿零壹佰元贰角叁分"
    })
    void writesSumsAsVouchersDo(long fen, String words) {
        assertThat(ChineseAmount.of(fen)).isEqualTo(words);
    }
}
