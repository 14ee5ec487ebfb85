// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.accounts;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Who is qualified for which matters (上岗资格, R33). Every change is on the trail of the platform. */
@ProviderType
public interface Qualifications {

    /**
     * Tells whether an account is qualified for a matter today, by the matter itself or by one of its domains.
     *
     * @param login login name
     * @param matter code of the matter
     * @param domains domains of the matter; may be empty
     */
    boolean qualified(String login, String matter, List<String> domains);

    /**
     * Returns the qualifications of an account, also those that have run out.
     *
     * @throws org.yichuang.ports.problem.Refusal {@code ADMINISTRATORS_ONLY}, {@code ACCOUNT_UNKNOWN}
     */
    List<Qualification> list(String login, Actor actor);

    /**
     * Grants a qualification, or changes until when it holds.
     *
     * @throws org.yichuang.ports.problem.Refusal {@code SECURITY_ADMINISTRATOR_ONLY}, {@code ACCOUNT_UNKNOWN},
     *     {@code QUALIFICATION_INVALID}
     */
    void grant(String login, Qualification qualification, Actor actor);

    /**
     * Takes a qualification away; one that is not there is no fault.
     *
     * @throws org.yichuang.ports.problem.Refusal {@code SECURITY_ADMINISTRATOR_ONLY}, {@code ACCOUNT_UNKNOWN}
     */
    void revoke(String login, Qualification.Scope scope, String code, Actor actor);
}
