// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.time.Instant;
import java.util.Set;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;

/**
 * An account as it is stored (账号行), with the password that never leaves this bundle.
 *
 * @param passwordHash PHC string, see {@link PasswordHash}
 */
record StoredAccount(
        String login,
        String name,
        Set<Role> roles,
        String unit,
        String unitName,
        String region,
        String window,
        boolean enabled,
        boolean mustChangePassword,
        String passwordHash) {

    /** Takes an account with the hash of its password. */
    static StoredAccount of(Account account, boolean mustChangePassword, String passwordHash) {
        return new StoredAccount(
                account.login(),
                account.name(),
                account.roles(),
                account.unit(),
                account.unitName(),
                account.region(),
                account.window(),
                account.enabled(),
                mustChangePassword,
                passwordHash);
    }

    /** Returns what administrators may see. */
    Account toAccount(Instant lockedUntil) {
        return new Account(
                login, name, roles, unit, unitName, region, window, enabled, lockedUntil, mustChangePassword);
    }

    /** Returns who acts when this account acts. */
    Actor toActor() {
        return new Actor(login, name, roles, unit, unitName, region, window);
    }
}
