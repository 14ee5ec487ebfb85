// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FontFileTest {

    @Test
    void readsAFileOnceForAllDocuments() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        Font font = Font.read("Song", new FontFile(() -> {
            opened.incrementAndGet();
            return FontFileTest.class.getResourceAsStream("serif.ttf");
        }));

        opened.set(0);
        assertThat(font.file().read()).isSameAs(font.file().read());
        assertThat(font.characters().get('国')).isTrue();
        assertThat(opened).hasValue(1);
    }
}
