// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;
import java.util.Map;

/**
 * What is filed with a case (申请内容).
 *
 * @param answers answer by situation key: a value, or a list of values
 * @param applicant who applies, or {@code null} while unknown
 * @param agent who acts for the applicant, or {@code null}
 * @param form the fields of the form by the matter's schema
 * @param materials what was handed in
 * @param delivery how the applicant wants the result (R64), or {@code null} for the counter
 */
public record Filing(
        Map<String, Object> answers,
        Applicant applicant,
        Agent agent,
        Map<String, Object> form,
        List<MaterialItem> materials,
        DeliveryChoice delivery) {}
