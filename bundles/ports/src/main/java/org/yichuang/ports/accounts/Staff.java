// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.accounts;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Who works where (人员名录): lets the platform check that a case is assigned within its department (T15). */
@ProviderType
public interface Staff {

    /** Returns who would act under an account that is enabled, or nothing if there is no such account. */
    Optional<Actor> find(String login);
}
