// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.gateway;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.api.gateway.IdentityMatch;

/** Checks that name and identity number belong together (实名核验, R91). */
@ProviderType
public interface IdentityService {

    /**
     * Asks the identity gateway, with a time limit.
     *
     * @return what it says, or nothing if it can't be asked now: somebody then looks at the identity card
     */
    Optional<IdentityMatch> check(String name, String idNumber);
}
