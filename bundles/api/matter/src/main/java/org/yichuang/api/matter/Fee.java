// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import java.util.List;

/**
 * What a matter costs (收费标准).
 *
 * @param charged whether anything is charged
 * @param basis what the fee rests on (收费依据), or {@code null} when nothing is charged
 * @param items what is charged; empty when nothing is
 * @param waivers grounds on which it is waived (减免情形, T40); empty if there are none
 * @param calculatedFrom fields of the form from which the plug-in's {@link FeeCalculator} calculates the fee of a case, beside
 *     the situation answers; {@code null} if the items say what is charged. Nothing else of the form is shown to it
 */
public record Fee(boolean charged, String basis, List<Item> items, List<String> waivers, List<String> calculatedFrom) {

    public Fee {
        waivers = waivers == null ? List.of() : List.copyOf(waivers);
        calculatedFrom = calculatedFrom == null ? null : List.copyOf(calculatedFrom);
    }

    /** A fee that its items say. */
    public Fee(boolean charged, String basis, List<Item> items, List<String> waivers) {
        this(charged, basis, items, waivers, null);
    }

    /** Tells whether a {@link FeeCalculator} says what a case costs; the items are only published then. */
    public boolean calculated() {
        return calculatedFrom != null;
    }

    /**
     * One position of the fee schedule.
     *
     * @param name what is paid for
     * @param fen amount in fen (分)
     * @param unit what the amount is per, such as 件
     * @param when JsonLogic over the situation answers that must hold for it to be charged, or {@code null} for always
     * @param quantity field of the form that says how many units, or {@code null} for one
     */
    public record Item(String name, long fen, String unit, Object when, String quantity) {}
}
