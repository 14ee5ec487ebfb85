// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;

/** From where somebody looks at a case of {@link World#REGION} that {@link SampleMatter#AGENCY} decides. */
enum Places {
    OWN,
    /** The same place, another unit: another hall, another department, another portal. */
    OTHER_UNIT,
    /** The same unit by its code, in another place. */
    OTHER_REGION;

    private static final Set<Role> HALL =
            EnumSet.of(Role.GUIDE, Role.WINDOW_CLERK, Role.ISSUING_CLERK, Role.SUPERVISOR);
    private static final Set<Role> DEPARTMENT = EnumSet.of(Role.APPROVER, Role.DEPARTMENT_HEAD);

    /** Somebody with one role there. */
    Actor actor(Role role) {
        String region = this == OTHER_REGION ? "150627" : World.REGION;
        if (role == Role.CHANNEL) {
            return new Actor(
                    this == OTHER_UNIT ? "other-portal" : World.CHANNEL.account(),
                    "网上办事大厅",
                    Set.of(role),
                    World.HALL,
                    "中心",
                    region,
                    null);
        }
        String own = DEPARTMENT.contains(role) ? SampleMatter.AGENCY : World.HALL;
        return new Actor(
                "p-" + role + "-" + this,
                role.title(),
                Set.of(role),
                this == OTHER_UNIT ? World.STRANGER.unit() : own,
                "单位",
                region,
                null);
    }

    /**
     * Tells whether he sees a case: said here once more, apart from what the product says.
     *
     * @param portal whether it came by the portal
     */
    boolean sees(Role role, boolean portal) {
        if (HALL.contains(role) || role == Role.PLATFORM) {
            return this != OTHER_REGION;
        }
        if (DEPARTMENT.contains(role)) {
            return this == OWN;
        }
        return role == Role.CHANNEL && this == OWN && portal;
    }
}
