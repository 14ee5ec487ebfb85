// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrintableTest {
    /** From CJK extension H, which Unicode has since 15.0 and Java 17 does not know. */
    private static final String YOUNG = Character.toString(0x31350);

    @Test
    void keepsCharactersThatAreYoungerThanJava() {
        assertThat(Printable.map(Map.of("name", "王" + YOUNG))).containsEntry("name", "王" + YOUNG);
    }

    @Test
    void takesOutWhatXmlCanNotHold() {
        Map<String, Object> data = Map.of("items", List.of("a\u0000b\uFFFFc\u200Fd\ne"));
        assertThat(Printable.map(data)).containsEntry("items", List.of("abcd\ne"));
    }
}
