// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A TrueType file, read once for all documents and again only if the memory was needed for something else: reading one takes
 * longer than setting a page in it.
 */
public final class FontFile {
    private final Source source;
    private SoftReference<TrueTypeFont> last = new SoftReference<>(null);

    /** Will read the file from there. */
    FontFile(Source source) {
        this.source = source;
    }

    /** Opens the bytes of a file; whoever opens them closes them. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Reads the file for whoever calls, who closes it. */
    TrueTypeFont open() throws IOException {
        try (InputStream bytes = source.open()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        }
    }

    /** Returns the font, which all threads share: nobody closes it. */
    public synchronized TrueTypeFont read() throws IOException {
        TrueTypeFont font = last.get();
        if (font == null) {
            font = open();
            last = new SoftReference<>(font);
        }
        return font;
    }
}
