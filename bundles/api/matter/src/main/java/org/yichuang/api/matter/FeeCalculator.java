// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Calculates what a case costs (费用计算, R61), implemented by a department plug-in where the fee schedule of a matter can't say it:
 * graded rates, reductions, amounts that depend on each other.
 *
 * <p>A service with the property of {@link Matter}, from the bundle that brings those matters. It is asked when somebody assesses
 * the fee of a case, and what it answers stays with the case: it is not asked again for that case. Methods are called from many
 * threads, with a time limit; they must not block and must not keep what they are given.
 */
@ConsumerType
public interface FeeCalculator {

    /**
     * Calculates the fee of one case. The same question is to be answered the same way.
     *
     * @return the amount with the lines it is made of; an amount of zero says that nothing is to be paid, and its lines why
     */
    CalculatedFee calculate(FeeQuestion question);
}
