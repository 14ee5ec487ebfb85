// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.util.List;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.ReviewFacet.Payment;
import org.yichuang.ports.problem.Fault;

/**
 * What the plug-in of a matter answered when it was asked what a case costs (费用计算, R61).
 *
 * @param filing what was filed when it was asked
 * @param lines what is charged; at least one unless there are faults
 * @param faults why it gave no answer that can be taken; empty if it did
 */
public record FeeAnswer(Filing filing, List<Payment.Line> lines, List<Fault> faults) {}
