// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Staff;

/** The accounts that are enabled. */
final class Accounts implements Staff {
    private final Map<String, Actor> enabled = new HashMap<>();

    Accounts(List<Actor> all) {
        all.forEach(one -> enabled.put(one.account(), one));
    }

    void disable(Actor one) {
        enabled.remove(one.account());
    }

    @Override
    public Optional<Actor> find(String login) {
        return Optional.ofNullable(enabled.get(login));
    }
}
