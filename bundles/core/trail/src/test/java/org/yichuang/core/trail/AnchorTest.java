// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of the trail, each by itself. */
class AnchorTest {
    @Test
    void aTreeOfOneLeafIsNotTheTreeOfItsNode() {
        String one = MerkleTree.root(List.of("a", "b"));
        assertThat(one).hasSize(64).isNotEqualTo(MerkleTree.root(List.of("b", "a")));
        assertThat(MerkleTree.root(List.of("a", "b", "c"))).isNotEqualTo(MerkleTree.root(List.of("a", "b", "c", "c")));
    }

    @Test
    void aLeafIsReadAsItWasWritten() {
        Leaf leaf = Leaf.action("CASE-1", 3, "ab", null);
        assertThat(Leaf.parse(leaf.text())).isEqualTo(leaf);
        assertThat(leaf.text()).isEqualTo("A CASE-1 3 ab -");
    }

    @Test
    void aCodeIsRightOnlyWithItsKeyAndItsHash() {
        MacKey key = new MacKey(new byte[32]);
        byte[] otherBytes = new byte[32];
        otherBytes[0] = 1;
        String code = key.code(Digests.SM3, "hash");
        assertThat(code.length()).isLessThanOrEqualTo(MacKey.LENGTH);
        assertThat(key.check(Digests.SM3, "hash", code)).isEqualTo(MacKey.Check.RIGHT);
        assertThat(key.check(Digests.SM3, "other", code)).isEqualTo(MacKey.Check.WRONG);
        assertThat(new MacKey(otherBytes).check(Digests.SM3, "hash", code)).isEqualTo(MacKey.Check.OTHER_KEY);
    }

    @Test
    void everyLineOfAnExportIsReadAsItWasWritten() {
        PublicPart part = new PublicPart("C", 1, "DRAFT", "CLERK", "U", "R", 1, 2, "s", "p", "q", "SM3", "0");
        for (Export.Line line : List.of(
                new Export.Head(Export.FORMAT, 1, 1, 2),
                new Export.ActionLine(part, 2, part.hash(), null, 4L),
                new Export.DocumentLine("d", "e", null, "c", "t", Export.Content.ERASED),
                new Export.End(3))) {
            assertThat(Export.parse(line.text())).isEqualTo(line);
        }
    }
}
