// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;

/**
 * What the fee of a case would be if it were assessed now (费用试算, R61).
 *
 * @param lines what it would be made of
 * @param fen what is to be paid, in fen
 */
public record FeeTrial(List<ReviewFacet.Payment.Line> lines, long fen) {}
