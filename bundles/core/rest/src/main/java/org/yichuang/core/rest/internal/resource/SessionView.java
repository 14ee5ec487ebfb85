// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.time.Instant;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Session;

/**
 * A session as its page sees it: the secret is in the cookie only.
 *
 * @param csrfToken what every write repeats in the header {@code X-CSRF-Token}
 * @param actor who is logged in
 * @param mustChangePassword whether nothing but a change of password is allowed
 * @param expiresAt when it ends if it is not used
 */
public record SessionView(String csrfToken, Actor actor, boolean mustChangePassword, Instant expiresAt) {
    static SessionView of(Session session) {
        return new SessionView(session.csrfToken(), session.actor(), session.mustChangePassword(), session.expiresAt());
    }
}
