// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.fonts;

import java.io.IOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A TrueType font and the characters it has a glyph for.
 *
 * @param family name by which style sheets call it
 * @param name PostScript name, which stands in files that embed it
 * @param file where its glyphs come from
 * @param characters code points with a glyph
 */
public record Font(String family, String name, FontFile file, BitSet characters) {

    private static final int NOTHING = 0;
    /** Behind the last plane of CJK characters; what follows are tags and private use. */
    private static final int END = 0x40000;

    /** Reads which characters a font has; its glyphs are kept only once a page is set in it. */
    static Font read(String family, FontFile file) throws IOException {
        BitSet characters = new BitSet();
        try (TrueTypeFont font = file.open()) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int character = 0; character < END; character++) {
                characters.set(character, glyphs.getGlyphId(character) != NOTHING);
            }
            return new Font(family, font.getName(), file, characters);
        }
    }
}
