// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * How the name of an applicant is typed on a keyboard (拼音). A character with several readings (多音字) has the one it has in
 * names: what is written into a row has room for one.
 *
 * @param pinyin the whole, such as {@code bateer}
 * @param initials first letters, such as {@code bte}
 */
record Spelling(String pinyin, String initials) {
    /** How much of a name is spelt: nobody types more of it to find somebody. */
    static final int LENGTH = 60;

    private static final Pattern BLANKS = Pattern.compile(" +");

    private static final HanyuPinyinOutputFormat PLAIN = plain();

    /** What the library has said, which reads its table and takes tones away each time; of characters there are not many. */
    private static final Map<Character, String> READINGS = new ConcurrentHashMap<>();

    /** Surnames that are read otherwise than the same character elsewhere. */
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("单", "shan"),
            Map.entry("曾", "zeng"),
            Map.entry("仇", "qiu"),
            Map.entry("解", "xie"),
            Map.entry("查", "zha"),
            Map.entry("区", "ou"),
            Map.entry("朴", "piao"),
            Map.entry("盖", "ge"),
            Map.entry("缪", "miao"),
            Map.entry("折", "she"),
            Map.entry("召", "shao"),
            Map.entry("洗", "xian"),
            Map.entry("员", "yun"),
            Map.entry("繁", "po"),
            Map.entry("秘", "bi"),
            Map.entry("种", "chong"),
            Map.entry("乐", "yue"),
            Map.entry("覃", "qin"),
            Map.entry("瞿", "qu"),
            Map.entry("尉迟", "yu chi"),
            Map.entry("万俟", "mo qi"),
            Map.entry("长孙", "zhang sun"),
            Map.entry("单于", "chan yu"));

    /** Characters that names read otherwise than ordinary text. */
    private static final Map<Character, String> IN_NAMES = Map.of('长', "chang", '都', "du", '那', "na");

    /**
     * Spells a name.
     *
     * @param person whether it is the name of a person, which begins with a surname
     */
    static Spelling of(String name, boolean person) {
        String syllables = person ? surname(name) : "";
        int read = syllables.isEmpty() ? 0 : syllables.split(" ").length;
        syllables += name.substring(read)
                .chars()
                .mapToObj(character -> reading((char) character))
                .collect(Collectors.joining(" ", " ", ""));
        StringBuilder initials = new StringBuilder();
        for (String syllable : BLANKS.split(syllables.strip())) {
            initials.append(syllable, 0, Math.min(1, syllable.length()));
        }
        return new Spelling(cut(syllables.replace(" ", "")), cut(initials.toString()));
    }

    private static String surname(String name) {
        String two = name.length() > 2 ? SURNAMES.get(name.substring(0, 2)) : null;
        String one = name.isEmpty() ? null : SURNAMES.get(name.substring(0, 1));
        return two != null ? two : one == null ? "" : one;
    }

    /** Letters and digits stand for themselves, and nobody types anything else. */
    private static String reading(char character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character)
                    ? String.valueOf(character).toLowerCase(Locale.ROOT)
                    : "";
        }
        String usual = IN_NAMES.get(character);
        return usual == null ? READINGS.computeIfAbsent(character, Spelling::ordinary) : usual;
    }

    private static String ordinary(char character) {
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
            return readings == null || readings.length == 0 ? "" : readings[0];
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String cut(String text) {
        return text.length() > LENGTH ? text.substring(0, LENGTH) : text;
    }

    private static HanyuPinyinOutputFormat plain() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}
