// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.accounts;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Log-in, sessions and passwords. Sessions are rows in the database and can be revoked. */
@ProviderType
public interface SessionService {

    /**
     * Logs in.
     *
     * @param remote address the request came from, for the trail
     * @throws org.yichuang.ports.problem.Refusal the same one for an unknown login and a wrong password; {@code TOO_MANY}
     *     while the account is locked
     */
    Session logIn(String login, char[] password, String remote);

    /** Returns the session of a token, if it still holds; using it moves its end on. */
    Optional<Session> find(String token);

    /** Ends a session; an unknown token is no fault. */
    void logOut(String token);

    /**
     * Changes the own password and ends all other sessions of the account.
     *
     * @throws org.yichuang.ports.problem.Refusal if the old one is wrong or the new one too weak
     */
    void changePassword(String token, char[] oldPassword, char[] newPassword);
}
