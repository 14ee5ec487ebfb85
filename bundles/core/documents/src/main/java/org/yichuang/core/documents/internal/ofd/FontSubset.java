// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.text.CT_CGTransform;
import org.ofdrw.core.text.font.CT_Font;
import org.yichuang.core.documents.internal.fonts.Font;

/** The glyphs of a font that a document needs, which go with it (嵌入字型子集). */
final class FontSubset {

    private final long id;
    private final TrueTypeFont source;
    private final CmapLookup glyphs;
    private final Set<Integer> characters = new TreeSet<>();
    private final Map<CT_CGTransform, Integer> named = new IdentityHashMap<>();

    /** Begins a subset with nothing in it. */
    FontSubset(long id, Font font) throws IOException {
        this.id = id;
        source = font.file().read();
        glyphs = source.getUnicodeCmapLookup();
    }

    /** Returns its identifier in the document. */
    long id() {
        return id;
    }

    /** Takes a character in. */
    void take(int character) {
        characters.add(character);
    }

    /**
     * Takes a character beyond the basic plane in. Tables of a subset reach no further, so the text names the glyph itself.
     *
     * @param transform is told the glyph when the subset is written
     */
    void take(int character, CT_CGTransform transform) {
        take(character);
        named.put(transform, character);
    }

    /** Returns its entry in the list of resources. */
    CT_Font entry() throws IOException {
        return new CT_Font(source.getName()).setID(id).setFontFile(fileName());
    }

    /** Returns the name of its file. */
    String fileName() {
        return "font_%d.ttf".formatted(id);
    }

    /** Returns a TrueType file, and tells the texts that wait for it the glyphs they named. */
    byte[] bytes() throws IOException {
        TTFSubsetter subset = new TTFSubsetter(source);
        characters.stream().filter(Character::isBmpCodePoint).forEach(subset::add);
        subset.addGlyphIds(named.values().stream().map(glyphs::getGlyphId).collect(Collectors.toSet()));
        Map<Integer, Integer> places = new HashMap<>();
        subset.getGIDMap().forEach((place, original) -> places.put(original, place));
        named.forEach((transform, character) ->
                transform.setGlyphs(ST_Array.getInstance(String.valueOf(places.get(glyphs.getGlyphId(character))))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        subset.writeToStream(bytes);
        return bytes.toByteArray();
    }
}
