// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link FeeCalculator} answers: an amount in yuan, and how it came about.
 *
 * <p>The platform refuses an answer that has a {@link #fault}.
 *
 * @param amount what is to be paid in yuan, at most two digits after the point, not negative: the sum of the lines
 * @param lines what it is made of, in the order in which it is shown; at least one
 */
public record CalculatedFee(BigDecimal amount, List<Line> lines) {

    /** How many lines a fee has at most. */
    public static final int MOST_LINES = 50;

    /** How many characters a name has at most, and a unit. */
    public static final int LONGEST_NAME = 100;

    /** How many characters the basis of a line has at most. */
    public static final int LONGEST_BASIS = 200;

    /** How many digits a quantity has at most after the point. */
    public static final int QUANTITY_DIGITS = 4;

    /** How many digits an amount in yuan has after the point. */
    public static final int DIGITS = 2;

    public CalculatedFee {
        Objects.requireNonNull(amount);
        lines = List.copyOf(lines);
    }

    /** Makes a fee of its lines. */
    public static CalculatedFee of(List<Line> lines) {
        return new CalculatedFee(
                lines.stream().map(Line::amount).reduce(BigDecimal.ZERO.setScale(DIGITS), BigDecimal::add), lines);
    }

    /** Returns what is wrong with it, in Chinese, such that an applicant could not reckon it up; nothing if he can. */
    public Optional<String> fault() {
        return FeeCheck.fault(this);
    }

    /**
     * One line of a fee (收费明细).
     *
     * @param name what is paid for
     * @param quantity how many units, not negative
     * @param unit what is counted, such as 件
     * @param price price of a unit in yuan, at most two digits after the point, not negative
     * @param amount the quantity times the price, rounded half up to the fen
     * @param basis why it is charged, or charged so (依据), or {@code null} where the basis of the whole fee says it
     */
    public record Line(
            String name, BigDecimal quantity, String unit, BigDecimal price, BigDecimal amount, String basis) {

        public Line {
            Objects.requireNonNull(name);
            Objects.requireNonNull(quantity);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(price);
            Objects.requireNonNull(amount);
        }

        /** Makes a line, and reckons its amount. */
        public static Line of(String name, BigDecimal quantity, String unit, BigDecimal price, String basis) {
            return new Line(name, quantity, unit, price, product(quantity, price), basis);
        }

        /** Returns what so many units cost at a price. */
        public static BigDecimal product(BigDecimal quantity, BigDecimal price) {
            return quantity.multiply(price).setScale(DIGITS, RoundingMode.HALF_UP);
        }
    }
}
