// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People whom a test hires: made by the security administrator, with a password of their own already. */
final class Staff {
    static final String PASSWORD = "a-hired-1-password";
    private static final String FIRST_PASSWORD = "the-1st-password";

    private Staff() {}

    /** Makes an account of the hall with one role; one that is there already is taken. */
    static String hire(Instance instance, String login, String name, String role) {
        var account = new HashMap<String, Object>(Map.of("login", login, "name", name, "roles", List.of(role)));
        account.putAll(Map.of("unit", "12150626MB0N00036C", "unitName", "乌审旗政务服务中心", "region", "150626"));
        account.putAll(Map.of("password", FIRST_PASSWORD));
        if (Api.as(instance, "security01").post("/accounts", account).status() == 201) {
            Api.as(instance, login, FIRST_PASSWORD)
                    .put("/session/password", Map.of("oldPassword", FIRST_PASSWORD, "newPassword", PASSWORD))
                    .ok();
        }
        return login;
    }
}
