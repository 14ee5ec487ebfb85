// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.accounts;

import java.time.Instant;

/**
 * A log-in that holds (会话).
 *
 * @param token secret of the session cookie, 256 random bits
 * @param csrfToken what every write has to repeat in a header
 * @param actor who is logged in
 * @param mustChangePassword whether nothing but a change of password is allowed
 * @param expiresAt when it ends if it is not used
 */
public record Session(String token, String csrfToken, Actor actor, boolean mustChangePassword, Instant expiresAt) {}
