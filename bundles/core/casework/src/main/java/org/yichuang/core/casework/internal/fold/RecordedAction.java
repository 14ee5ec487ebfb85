// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;

/**
 * An action as it stands in the log (办理动作).
 *
 * @param sequence from 1, without gaps
 * @param type what was done
 * @param by who did it
 * @param happenedAt when it happened
 * @param recordedAt when it was recorded
 * @param payload what it said
 */
public record RecordedAction(
        int sequence, ActionType type, By by, Instant happenedAt, Instant recordedAt, Payload payload) {

    /**
     * Who did it.
     *
     * @param account login name
     * @param name name of the person
     * @param role in which role
     * @param unit for which unit
     * @param unitName its name
     * @param region for which place
     * @param window at which window, or {@code null}
     */
    public record By(
            String account, String name, Role role, String unit, String unitName, String region, String window) {}
}
