// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * How a name can be typed: each character as itself, by its pinyin or by the initial of its pinyin, in any mixture.
 * Characters with several readings (多音字) are found by each of them.
 */
final class Spelling {
    private static final HanyuPinyinOutputFormat PLAIN = plain();

    private final List<List<String>> readings;

    private Spelling(List<List<String>> readings) {
        this.readings = readings;
    }

    /** Makes the spelling of a normalised name. */
    static Spelling of(String name) {
        return new Spelling(
                name.chars().mapToObj(character -> readings((char) character)).toList());
    }

    /** Tells whether what was typed spells the name from its beginning. */
    boolean startsWith(String typed) {
        return spells(typed, 0);
    }

    /** Tells whether what was typed spells some part of the name. */
    boolean contains(String typed) {
        for (int start = 0; start < readings.size(); start++) {
            if (spells(typed, start)) {
                return true;
            }
        }
        return false;
    }

    /** Follows all readings at once: the set holds how much of the text each of them has used up. */
    private boolean spells(String typed, int start) {
        BitSet used = new BitSet();
        used.set(0);
        for (int i = start; i < readings.size() && !used.isEmpty(); i++) {
            BitSet next = new BitSet();
            for (int from = used.nextSetBit(0); from >= 0; from = used.nextSetBit(from + 1)) {
                for (String reading : readings.get(i)) {
                    if (typed.startsWith(reading, from)) {
                        next.set(from + reading.length());
                    } else if (reading.startsWith(typed.substring(from))) {
                        return true;
                    }
                    if (typed.charAt(from) == reading.charAt(0)) {
                        next.set(from + 1);
                    }
                }
            }
            if (next.get(typed.length())) {
                return true;
            }
            used = next;
        }
        return false;
    }

    private static List<String> readings(char character) {
        try {
            String[] pinyin = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
            Stream<String> sounds = pinyin == null ? Stream.empty() : Arrays.stream(pinyin);
            return Stream.concat(Stream.of(String.valueOf(character)), sounds)
                    .distinct()
                    .toList();
        } catch (BadHanyuPinyinOutputFormatCombination fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static HanyuPinyinOutputFormat plain() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}
