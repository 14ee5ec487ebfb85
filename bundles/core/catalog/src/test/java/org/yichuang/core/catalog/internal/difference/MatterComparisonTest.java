// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.ExampleFile;
import org.yichuang.core.catalog.internal.ShippedMattersTest;
import org.yichuang.ports.catalog.MatterDifference;
import org.yichuang.ports.catalog.MatterDifference.Effect;

@Tag("no-database")
class MatterComparisonTest {
    private static final MatterDefinition EXAMPLE = ExampleFile.matter(ExampleFile.text());

    /** A component that somebody adds to a definition and forgets here fails this. */
    @Test
    void whateverComponentOfAnyShippedMatterChangesIsSaidInWords() {
        Set<String> changed = new TreeSet<>();
        List<MatterDefinition> matters = new ArrayList<>(ShippedMattersTest.matters());
        matters.add(EXAMPLE);
        for (MatterDefinition matter : matters) {
            Changed.each(matter, (path, variant) -> {
                changed.add(path);
                assertThat(MatterComparison.compare(matter, variant))
                        .as("%s of %s", path, matter.name())
                        .isNotEmpty()
                        .extracting(MatterDifference::text)
                        .noneMatch(text -> text.contains("null"))
                        .doesNotContain(MatterComparison.OTHERWISE);
            });
        }
        assertThat(changed).containsAll(Changed.paths(MatterDefinition.class, ""));
    }

    @Test
    void theSameDiffersInNothing() {
        assertThat(ShippedMattersTest.matters())
                .allSatisfy(matter ->
                        assertThat(MatterComparison.compare(matter, matter)).isEmpty());
    }

    @Test
    void rulesAreSaidInTheWordsOfTheQuestions() {
        MatterDefinition before = ShippedMattersTest.matters().stream()
                .filter(matter -> matter.name().contains("存量房买卖"))
                .findFirst()
                .orElseThrow();
        List<String> said = new ArrayList<>();
        Changed.each(before, (path, variant) -> {
            if (path.equals("materials.when")) {
                MatterComparison.compare(before, variant).forEach(difference -> said.add(difference.text()));
            }
        });
        assertThat(said)
                .contains("材料“共有人同意转让的书面材料”的提交情形由“房屋是否共有？答“共有””改为“no such question答“yes””")
                .contains("材料“存量房买卖合同”的提交情形由“所有情形”改为“no such question答“yes””");
    }

    @Test
    void aShorterLimitIsEasierAndALongerOneHarder() {
        assertThat(promised("5个工作日", "3个工作日"))
                .containsExactly(new MatterDifference(Effect.EASIER, "承诺时限由5个工作日改为3个工作日"));
        assertThat(promised("5个工作日", "8个工作日"))
                .containsExactly(new MatterDifference(Effect.HARDER, "承诺时限由5个工作日改为8个工作日"));
        assertThat(promised("5个工作日", "24小时")).containsExactly(new MatterDifference(Effect.EASIER, "承诺时限由5个工作日改为24小时"));
        // Five working days are a week or, with a holiday between them, two.
        assertThat(promised("5个工作日", "8个自然日")).containsExactly(new MatterDifference(Effect.OTHER, "承诺时限由5个工作日改为8个自然日"));
    }

    private static List<MatterDifference> promised(String before, String after) {
        return MatterComparison.compare(withLimit(before), withLimit(after));
    }

    private static MatterDefinition withLimit(String limit) {
        return ExampleFile.matter(ExampleFile.with("  supplementLimit: 1个工作日\n", "")
                .replaceFirst("(?m)^promisedLimit: .*$", "promisedLimit: " + limit));
    }
}
