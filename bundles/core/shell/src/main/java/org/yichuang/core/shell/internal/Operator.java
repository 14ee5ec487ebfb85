// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.Set;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;

/** Who sits at the shell: an operator of the platform, who sees the cases of all regions, masked, and can't decide any. */
final class Operator {
    private Operator() {}

    static Actor of(Session session) {
        var user = session.get("USER");
        return new Actor(
                user == null ? Actor.PLATFORM : user.toString(),
                "平台运维",
                Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SUPERVISOR),
                Actor.PLATFORM,
                "平台",
                null,
                null);
    }
}
