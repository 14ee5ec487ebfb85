// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import static org.yichuang.api.matter.CalculatedFee.DIGITS;
import static org.yichuang.api.matter.CalculatedFee.LONGEST_BASIS;
import static org.yichuang.api.matter.CalculatedFee.LONGEST_NAME;
import static org.yichuang.api.matter.CalculatedFee.MOST_LINES;
import static org.yichuang.api.matter.CalculatedFee.QUANTITY_DIGITS;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.yichuang.api.matter.CalculatedFee.Line;

/** Checks what a plug-in says that a case costs: an applicant must be able to reckon it up. */
final class FeeCheck {
    /** The most that the schedule of a matter can say, in yuan. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000L);

    private static final int MOST_SCALE = 20;

    private FeeCheck() {}

    /** Returns what is wrong with an answer first, in Chinese; nothing if it can be reckoned up. */
    static Optional<String> fault(CalculatedFee fee) {
        if (fee.lines().isEmpty() || fee.lines().size() > MOST_LINES) {
            return Optional.of("明细应为 1 至 " + MOST_LINES + " 行，实为 " + fee.lines().size() + " 行");
        }
        return fee.lines().stream()
                .map(FeeCheck::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(sumFault(fee)));
    }

    private static String fault(Line line) {
        if (!isText(line.name(), LONGEST_NAME)) {
            return "有一行的名称为空、过长（超过 " + LONGEST_NAME + " 个字）或者含有控制字符";
        }
        String name = "“" + line.name() + "”的";
        if (!isText(line.unit(), LONGEST_NAME)) {
            return name + "计费单位为空、过长（超过 " + LONGEST_NAME + " 个字）或者含有控制字符";
        }
        if (line.basis() != null && !isText(line.basis(), LONGEST_BASIS)) {
            return name + "依据为空、过长（超过 " + LONGEST_BASIS + " 个字）或者含有控制字符";
        }
        if (!isSound(line.quantity(), QUANTITY_DIGITS)) {
            return name + "数量" + range(QUANTITY_DIGITS);
        }
        if (!isSound(line.price(), DIGITS)) {
            return name + "单价" + range(DIGITS);
        }
        if (!isSound(line.amount(), DIGITS)) {
            return name + "金额" + range(DIGITS);
        }
        boolean right = Line.product(line.quantity(), line.price()).compareTo(line.amount()) == 0;
        return right ? null : name + "金额 " + line.amount().toPlainString() + " 元不等于数量乘以单价";
    }

    private static String sumFault(CalculatedFee fee) {
        if (!isSound(fee.amount(), DIGITS)) {
            return "合计" + range(DIGITS);
        }
        BigDecimal sum = fee.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(fee.amount()) == 0
                ? null
                : "合计 " + fee.amount().toPlainString() + " 元不等于各行之和 " + sum.toPlainString() + " 元";
    }

    /** Looks at the size before it reckons: a number such as 1E+999999999 is short nowhere but here. */
    private static boolean isSound(BigDecimal number, int digits) {
        boolean small = number.scale() <= MOST_SCALE && number.precision() - (long) number.scale() <= MOST.precision();
        return small
                && number.signum() >= 0
                && number.compareTo(MOST) <= 0
                && number.stripTrailingZeros().scale() <= digits;
    }

    private static String range(int digits) {
        return "应为 0 至 100 亿、小数不超过 " + digits + " 位";
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
