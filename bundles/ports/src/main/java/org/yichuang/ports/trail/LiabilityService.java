// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.trail;

import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.ports.accounts.Actor;

/** Attributes liability (责任划分, R47): read from the trail, so that nobody has to be asked who did what. */
@ProviderType
public interface LiabilityService {

    /**
     * Tells by which review points a case was checked, what was found at each, and who departed from them.
     *
     * @param actor a supervisor who sees the case, or an audit administrator, who may ask for any: there is nothing of the
     *     applicant in it
     * @throws org.yichuang.ports.problem.Refusal if there is no such case, or he does not see it
     */
    Liability liability(String caseNo, Actor actor);
}
