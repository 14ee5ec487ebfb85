// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a {@link FeeCalculator} is told of a case: only what the fee depends on, never who applies.
 *
 * @param matter implementation code of its matter
 * @param fee fee schedule of the version that the case is pinned to
 * @param answers answer by key of the situation (情形): a value, or a list of values where several may be chosen
 * @param form the fields of the application form that {@link Fee#calculatedFrom()} names, as far as they are filled in
 */
public record FeeQuestion(String matter, Fee fee, Map<String, Object> answers, Map<String, Object> form) {

    public FeeQuestion {
        Objects.requireNonNull(matter);
        Objects.requireNonNull(fee);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
    }
}
