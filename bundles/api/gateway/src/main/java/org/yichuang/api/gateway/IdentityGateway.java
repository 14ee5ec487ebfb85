// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import org.osgi.annotation.versioning.ConsumerType;

/** Checks that name and identity number belong together (实名核验, R91), implemented by a gateway plug-in. */
@ConsumerType
public interface IdentityGateway {

    /**
     * Checks a person.
     *
     * @param name name
     * @param idNumber identity number (GB 11643)
     */
    Answer<IdentityMatch> check(String name, String idNumber);
}
