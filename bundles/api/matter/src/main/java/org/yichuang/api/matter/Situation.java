// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import java.util.List;

/**
 * A question that tells situations apart (情形, R16).
 *
 * @param key identifier by which rules refer to the answer
 * @param question what the clerk asks
 * @param multiple whether several options may be chosen; the answer is then a list of values
 * @param when JsonLogic over the other answers that must hold for the question to be asked, or {@code null} for always
 * @param options what may be answered, at least two
 */
public record Situation(String key, String question, boolean multiple, Object when, List<Option> options) {

    /**
     * One possible answer.
     *
     * @param value what rules compare with
     * @param label what people read
     */
    public record Option(String value, String label) {}
}
