// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.yichuang.core.rest.internal.problem.BadRequest;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.Role;

/**
 * An account to be made. Fields as in {@link Account}, so that a page can send back what it was given.
 *
 * @param login login name
 * @param name name of the person
 * @param roles what it may do
 * @param unit credit code of the department or hall
 * @param unitName name of the department or hall
 * @param region GB/T 2260 code
 * @param window number of the window, or {@code null}
 * @param enabled whether it may log in; {@code null} for yes
 * @param lockedUntil passed over
 * @param mustChangePassword whether the first log-in has to set a new password; {@code null} for yes
 * @param password first password
 */
public record NewAccount(
        String login,
        String name,
        Set<Role> roles,
        String unit,
        String unitName,
        String region,
        String window,
        Boolean enabled,
        Instant lockedUntil,
        Boolean mustChangePassword,
        @Schema(type = "string", format = "password") char[] password) {

    Account account() {
        return new Account(
                BadRequest.required(login, "/login"),
                BadRequest.required(name, "/name"),
                roles,
                BadRequest.required(unit, "/unit"),
                BadRequest.required(unitName, "/unitName"),
                BadRequest.required(region, "/region"),
                window,
                !Boolean.FALSE.equals(enabled),
                null,
                !Boolean.FALSE.equals(mustChangePassword));
    }
}
