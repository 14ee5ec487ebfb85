// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.List;
import org.yichuang.core.casework.internal.checks.Identities;
import org.yichuang.ports.casework.Agent;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.IssueData.Receiver;
import org.yichuang.ports.problem.Fault;

/** Compares who receives something with who may (领取人核对). */
final class Receivers {
    private Receivers() {}

    /**
     * Returns what is wrong with a receiver.
     *
     * @param mandated whether he carries a mandate that was stored
     */
    static List<Fault> faults(Receiver receiver, Attempt attempt, boolean mandated) {
        boolean identified =
                receiver != null && isText(receiver.name()) && Identities.isPersonNumber(receiver.idNumber());
        if (!identified) {
            return unless(false, "/receiver/idNumber", "RECEIVER_WRONG", "领取人姓名或公民身份号码不正确（GB 11643）", "请对照身份证件填写");
        }
        if (receiver.agent()) {
            return unless(
                    mandated || isAgent(receiver, attempt.filing().agent()),
                    "/receiver",
                    "RECEIVER_WRONG",
                    "领取人不是申请时登记的代理人，也没有上传授权委托书",
                    "请核对证件，或者上传授权委托书后再办理");
        }
        return unless(
                isApplicant(receiver, attempt.filing().applicant()),
                "/receiver",
                "RECEIVER_WRONG",
                "领取人不是申请人（法定代表人）本人",
                "请核对证件；由他人代领的，核验授权委托书后按代理人登记");
    }

    private static boolean isAgent(Receiver receiver, Agent agent) {
        return agent != null
                && receiver.name().equals(agent.name())
                && receiver.idNumber().equalsIgnoreCase(agent.idNumber());
    }

    private static boolean isApplicant(Receiver receiver, Applicant applicant) {
        if (applicant == null) {
            return false;
        }
        return applicant.kind().isOrganisation()
                ? receiver.name().equals(applicant.representative())
                : receiver.name().equals(applicant.name())
                        && receiver.idNumber().equalsIgnoreCase(applicant.idNumber());
    }
}
