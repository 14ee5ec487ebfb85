// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/**
 * A frequent question with its answer (常见问题, R19).
 *
 * @param question what people ask
 * @param answer what they are told
 */
public record Faq(String question, String answer) {}
