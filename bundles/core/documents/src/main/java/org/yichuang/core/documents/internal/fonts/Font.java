// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A TrueType font and the characters it has a glyph for.
 *
 * @param family name by which style sheets call it
 * @param name PostScript name, which stands in files that embed it
 * @param source where its bytes come from
 * @param characters code points with a glyph
 */
public record Font(String family, String name, Source source, BitSet characters) {

    private static final int NOTHING = 0;
    /** Behind the last plane of CJK characters; what follows are tags and private use. */
    private static final int END = 0x40000;

    /** Opens the bytes of a font; whoever opens them closes them. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** Reads which characters a font has. */
    static Font read(String family, Source source) throws IOException {
        BitSet characters = new BitSet();
        try (InputStream bytes = source.open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int character = 0; character < END; character++) {
                characters.set(character, glyphs.getGlyphId(character) != NOTHING);
            }
            return new Font(family, font.getName(), source, characters);
        }
    }

    /** Opens the bytes for the renderer, which closes them. */
    public InputStream bytes() {
        try {
            return source.open();
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't read font " + family, failure);
        }
    }
}
