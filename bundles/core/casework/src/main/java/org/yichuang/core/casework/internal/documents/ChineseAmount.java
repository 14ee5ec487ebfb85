// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

/** Sums of money as vouchers write them (人民币大写), such as 壹仟零伍拾元叁角整. */
final class ChineseAmount {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int TEN = 10;
    private static final int FEN = 100;

    private ChineseAmount() {}

    /**
     * Writes a sum.
     *
     * @param fen in fen, not negative
     */
    static String of(long fen) {
        long yuan = fen / FEN;
        int jiao = (int) (fen / TEN % TEN);
        int last = (int) (fen % TEN);
        StringBuilder words = new StringBuilder();
        if (yuan > 0 || fen == 0) {
            words.append(whole(yuan)).append('元');
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        } else if (last > 0 && yuan > 0) {
            words.append('零');
        }
        return words.append(last > 0 ? DIGITS.charAt(last) + "分" : "整").toString();
    }

    private static String whole(long yuan) {
        if (yuan == 0) {
            return "零";
        }
        String digits = Long.toString(yuan);
        StringBuilder words = new StringBuilder();
        boolean zero = false;
        boolean group = false;
        for (int index = 0; index < digits.length(); index++) {
            int place = digits.length() - 1 - index;
            int digit = digits.charAt(index) - '0';
            if (digit == 0) {
                zero = true;
            } else {
                words.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place % PLACES.length]);
                zero = false;
                group = true;
            }
            if (place % PLACES.length == 0 && group) {
                words.append(GROUPS[place / PLACES.length]);
                group = false;
            }
        }
        return words.toString();
    }
}
