// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.prefill;

import java.util.Map;
import org.yichuang.api.matter.ApplicantKind;

/**
 * What registers are asked for.
 *
 * @param matter code of the matter that is applied for
 * @param answers answers to its situations so far; they decide which materials are asked. {@code null} for none
 * @param kind person or kind of organisation
 * @param name name as the applicant says it: registers answer only about who has this name and this number
 * @param idNumber identity number (GB 11643) or credit code (GB 32100)
 * @param caseNo number of the case if there is one, else {@code null}
 * @param consent how the applicant allowed it
 */
public record PrefillQuestion(
        String matter,
        Map<String, Object> answers,
        ApplicantKind kind,
        String name,
        String idNumber,
        String caseNo,
        Consent consent) {}
