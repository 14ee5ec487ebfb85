// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.ExampleFile;

class SearchIndexTest {
    private static final MatterDefinition FREIGHT = ExampleFile.matter(ExampleFile.text());
    private static final MatterDefinition OVERSIZE = other("公路超限运输许可", "150118902000");
    private static final MatterDefinition BANK = other("银行网点设立", "150118903000");
    private static final MatterDefinition LICENCE = other("许可", "150118904000");
    private static final MatterDefinition LICENCE_CHANGE = other("许可证变更", "150118905000");
    private final SearchIndex<MatterDefinition> index =
            new SearchIndex<>(List.of(OVERSIZE, BANK, LICENCE, LICENCE_CHANGE, FREIGHT), SearchEntry::new);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "道路货物",
                "货物运输",
                "货运许可证",
                "dlhw",
                "DLHWYS",
                "daolu",
                "daoluhuowuyunshu",
                "dlhuowu",
                "道路hw",
                "hwys",
                "11150626MB0N0001XL4150118901000",
                "150118901000",
                "道路 许可",
                " 道路　运输 ",
                "ＤＬＨＷ"
            })
    void aMatterIsFoundByNameAliasPinyinAndCode(String text) {
        assertThat(index.find(text)).contains(FREIGHT).doesNotContain(BANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yinhang", "yhwd", "yinxing"})
    void aCharacterIsFoundByEachOfItsReadings(String text) {
        assertThat(index.find(text)).containsExactly(BANK);
    }

    @Test
    void exactComesBeforePrefixBeforeInfix() {
        assertThat(index.find("许可")).containsExactly(LICENCE, LICENCE_CHANGE, OVERSIZE, FREIGHT);
    }

    @Test
    void pinyinComesLast() {
        assertThat(index.find("xk")).startsWith(LICENCE, LICENCE_CHANGE).contains(OVERSIZE, FREIGHT);
    }

    @Test
    void nothingIsFoundByWhatNobodyIsCalled() {
        assertThat(index.find("结婚登记")).isEmpty();
        assertThat(index.find("zzzz")).isEmpty();
    }

    @Test
    void withoutTextEverythingIsFoundInItsOrder() {
        assertThat(index.find(null)).containsExactly(OVERSIZE, BANK, LICENCE, LICENCE_CHANGE, FREIGHT);
        assertThat(index.find("  ")).hasSize(5);
    }

    /** The example without its aliases, under another name. */
    private static MatterDefinition other(String name, String basicCode) {
        return ExampleFile.matter(ExampleFile.named(name, basicCode).replaceAll("aliases: .*\n", ""));
    }
}
