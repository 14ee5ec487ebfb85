// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.accounts;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the accounts. What changes an account is on the trail of the platform. */
@ProviderType
public interface AccountService {

    /** Returns all accounts by login name. Only administrators may see them. */
    List<Account> list(Actor actor);

    /**
     * Makes an account.
     *
     * @param account the account; {@code lockedUntil} is ignored
     * @param password its first password
     * @throws org.yichuang.ports.problem.Refusal if the login name is taken, the password is too weak, the roles can't be
     *     held by one person, or the actor may not
     */
    void create(Account account, char[] password, Actor actor);

    /** Lets an account log in or not; disabling ends its sessions. */
    void enable(String login, boolean enabled, Actor actor);

    /**
     * Sets the window at which somebody works from now on, without logging in again: a clerk who changes places, or staff of
     * a department who are stationed at a window of the hall (派驻, R129) or called back.
     *
     * @param window number of the window, or {@code null} for none
     * @throws org.yichuang.ports.problem.Refusal if there is no such account, the number is malformed, or the actor may not
     */
    void assignWindow(String login, String window, Actor actor);

    /** Lifts a lock. */
    void unlock(String login, Actor actor);

    /** Sets a new first password that the next log-in has to change, and ends the account's sessions. */
    void resetPassword(String login, char[] password, Actor actor);
}
