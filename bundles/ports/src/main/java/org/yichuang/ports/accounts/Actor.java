// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.accounts;

import java.util.Set;

/**
 * Who is acting: what every service of the platform asks to be told.
 *
 * @param account login name
 * @param name name of the person
 * @param roles what the account may do; never empty
 * @param unit credit code of the department or hall it belongs to
 * @param unitName name of that department or hall
 * @param region GB/T 2260 code of the place it works for; {@code null} for an operator at the shell, who sees all places
 * @param window number of the window it sits at, or {@code null}
 */
public record Actor(
        String account, String name, Set<Role> roles, String unit, String unitName, String region, String window) {

    /** Account name under which the platform itself acts. */
    public static final String PLATFORM = "platform";

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Tells whether the actor has a role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Returns the platform itself, acting on a case: timers and gateways.
     *
     * @param region place the case belongs to
     */
    public static Actor platform(String region) {
        return new Actor(PLATFORM, "平台", Set.of(Role.PLATFORM), PLATFORM, "平台", region, null);
    }
}
