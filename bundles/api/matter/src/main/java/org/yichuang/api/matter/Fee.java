// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import java.util.List;

/**
 * What a matter costs (收费标准).
 *
 * @param charged whether anything is charged
 * @param basis what the fee rests on (收费依据), or {@code null} when nothing is charged
 * @param items what is charged; empty when nothing is
 */
public record Fee(boolean charged, String basis, List<Item> items) {

    /**
     * One position of the fee schedule.
     *
     * @param name what is paid for
     * @param fen amount in fen (分)
     * @param unit what the amount is per, such as 件
     */
    public record Item(String name, long fen, String unit) {}
}
