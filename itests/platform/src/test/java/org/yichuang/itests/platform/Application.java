// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of application that tests hand in.
 *
 * @param matter code of the matter
 * @param answers answers to its situations
 * @param applicant who applies
 * @param sample the filled form, see {@link Filings#sample}
 * @param approver login of the approver
 * @param head login of the head of the department
 */
public record Application(
        String matter,
        Map<String, Object> answers,
        Map<String, Object> applicant,
        String sample,
        String approver,
        String head) {

    public static final Application ROAD_FREIGHT = new Application(
            "11150626MB0N0001XL4150118901000",
            answers("weight", "no", "scope", List.of("general"), "hasVehicle", "yes", "agent", "no"),
            Filings.COMPANY,
            "transport/road-freight",
            "transport01",
            "transport-head");

    public static final Application TEMPORARY_AID = new Application(
            "11150626MB0N00079W4150511902000",
            answers("kind", "urgent", "cause", "fire", "agent", "no"),
            Filings.PERSON,
            "civilaffairs/temp-aid",
            "civil01",
            "civil-head");

    public static final Application COMPANY_SETUP = new Application(
            "11150626MB0N00028L4150131901000",
            answers("investor", List.of("natural"), "address", "own", "preApproval", "no", "agent", "no"),
            Filings.PERSON,
            "market/company-setup",
            "market01",
            "market-head");

    public static final Application HOUSE_TRANSFER = new Application(
            "11150626MB0N00132Q4150715901000",
            answers("use", "home", "seizure", "no", "owners", "sole", "mortgage", "no", "minor", "no", "agent", "no"),
            Filings.PERSON,
            "realestate/house-transfer",
            "realestate01",
            "realestate-head");

    /** A matter of a plug-in for tests, with every procedure there is; its form has to be filled anew. */
    static final Application FULL_PERMIT = new Application(
            "11150626MB0N0001XL4150118909000",
            Map.of(),
            Filings.COMPANY,
            "transport/road-freight",
            "transport01",
            "transport-head");

    /** In their order: a question may be asked only once another one is answered. */
    private static Map<String, Object> answers(Object... pairs) {
        var answers = new LinkedHashMap<String, Object>();
        for (var index = 0; index < pairs.length; index += 2) {
            answers.put(pairs[index].toString(), pairs[index + 1]);
        }
        return Collections.unmodifiableMap(answers);
    }
}
