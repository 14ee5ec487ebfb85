// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.ofd;

import java.util.ArrayList;
import java.util.List;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.text.CT_CGTransform;
import org.ofdrw.core.text.TextCode;

/** Characters of one font, size and colour on one line, in points from the upper left corner of the page. */
final class TextRun {

    private static final double SAME = 0.01;
    /** How much of its size a font reaches below the line. */
    private static final double DESCENT = 0.4;

    private final Style style;
    private final double y;
    private final StringBuilder text = new StringBuilder();
    private final List<Double> starts = new ArrayList<>();
    private CT_CGTransform glyph;
    private double end;

    /** How a text looks; {@code size} in points. */
    record Style(FontSubset font, double size, int rgb) {

        private boolean equalTo(Style other) {
            return font == other.font && Math.abs(size - other.size) < SAME && rgb == other.rgb;
        }
    }

    /** Begins a run on a line. */
    TextRun(Style style, double y) {
        this.style = style;
        this.y = y;
    }

    /** Tells whether a character belongs to it; one beyond the basic plane stands alone, whatever a reader counts it as. */
    boolean goesOnWith(Style next, double nextY, int character) {
        return glyph == null
                && Character.isBmpCodePoint(character)
                && style.equalTo(next)
                && Math.abs(y - nextY) < SAME;
    }

    /** Adds a character that reaches from {@code x} to {@code endX}. */
    void add(int character, double x, double endX) {
        if (Character.isBmpCodePoint(character)) {
            style.font().take(character);
        } else {
            // Readers that count UTF-16 units would else draw the second half of the character over it.
            glyph = new CT_CGTransform().setCodePosition(0).setCodeCount(2).setGlyphCount(1);
            style.font().take(character, glyph);
        }
        text.appendCodePoint(character);
        starts.add(x);
        end = endX;
    }

    /** Returns it as an object of a page. */
    TextObject object(long id) {
        double left = starts.get(0);
        TextObject object = new TextObject(id);
        object.setFont(style.font().id())
                .setSize(Millimetres.of(style.size()))
                .setFillColor(Colours.of(style.rgb()))
                .setBoundary(
                        Millimetres.of(left),
                        Millimetres.of(y - style.size()),
                        Millimetres.of(end - left),
                        Millimetres.of(style.size() * (1 + DESCENT)));
        if (glyph != null) {
            object.addCGTransform(glyph);
        }
        TextCode code = new TextCode().setContent(text.toString()).setCoordinate(0d, Millimetres.of(style.size()));
        if (starts.size() > 1) {
            code.setDeltaX(steps());
        }
        object.addTextCode(code);
        return object;
    }

    private Double[] steps() {
        Double[] steps = new Double[starts.size() - 1];
        double written = Millimetres.of(starts.get(0));
        for (int index = 0; index < steps.length; index++) {
            // From where rounding has put the last one, so that errors do not add up along the line.
            steps[index] = Millimetres.rounded(Millimetres.of(starts.get(index + 1)) - written);
            written += steps[index];
        }
        return steps;
    }
}
