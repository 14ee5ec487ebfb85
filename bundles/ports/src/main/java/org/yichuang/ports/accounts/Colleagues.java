// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.accounts;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Whom work can be given to (同事名录): so that nobody has to know login names by heart when he assigns a case. */
@ProviderType
public interface Colleagues {

    /**
     * Returns who handles cases under an enabled account: for a supervisor in his whole place, for others of the hall and of
     * a department in their own unit; by login name, empty for everybody else.
     */
    List<Actor> of(Actor actor);
}
