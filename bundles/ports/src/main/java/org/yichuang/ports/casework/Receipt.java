// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;
import org.yichuang.api.casework.CaseState;

/**
 * What {@link CaseService#perform} answers.
 *
 * @param caseNo number of the case (办件编号)
 * @param shortNo short number for people (窗口流水号)
 * @param enquiryCode code with which the applicant asks for progress (查询码)
 * @param state state after the actions
 * @param version version of the case after the actions
 * @param sequence sequence number of the last action
 * @param documents identifiers of the documents ordered
 */
public record Receipt(
        String caseNo,
        String shortNo,
        String enquiryCode,
        CaseState state,
        long version,
        int sequence,
        List<String> documents) {}
