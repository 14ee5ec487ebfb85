// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import java.util.Objects;

/**
 * An action that somebody asks for.
 *
 * @param actionId chosen by the client, unique for its actor; 8 to 80 of letters, digits, {@code -} and {@code _}
 * @param type what to do
 * @param data what it says; of the class {@link ActionType#data()}
 * @param happenedAt when it happened if that was earlier than it is recorded, or {@code null} for now
 */
public record ActionRequest(String actionId, ActionType type, ActionData data, Instant happenedAt) {
    public ActionRequest {
        Objects.requireNonNull(actionId);
        Objects.requireNonNull(type);
        if (!type.data().isInstance(data)) {
            throw new IllegalArgumentException(type + " takes " + type.data().getSimpleName());
        }
    }
}
