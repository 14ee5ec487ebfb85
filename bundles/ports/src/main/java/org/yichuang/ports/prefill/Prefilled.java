// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.prefill;

import java.util.List;

/**
 * What registers gave.
 *
 * @param query number of the query, by which a case refers to it
 * @param answers what each register answered
 * @param fields fields that can be filled
 * @param proofs materials that need not be handed in
 */
public record Prefilled(String query, List<RegisterAnswer> answers, List<PrefillField> fields, List<Proof> proofs) {}
