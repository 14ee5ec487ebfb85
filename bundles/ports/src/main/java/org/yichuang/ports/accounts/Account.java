// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.accounts;

import java.time.Instant;
import java.util.Set;

/**
 * An account (账号) as administrators see it.
 *
 * @param login login name
 * @param name name of the person
 * @param roles what it may do
 * @param unit credit code of the department or hall it belongs to
 * @param unitName name of that department or hall
 * @param region GB/T 2260 code of the place it works for
 * @param window number of the window it sits at, or {@code null}
 * @param enabled whether it may log in at all
 * @param lockedUntil until when it is locked after failed attempts, or {@code null}
 * @param mustChangePassword whether the next log-in has to set a new password
 */
public record Account(
        String login,
        String name,
        Set<Role> roles,
        String unit,
        String unitName,
        String region,
        String window,
        boolean enabled,
        Instant lockedUntil,
        boolean mustChangePassword) {}
