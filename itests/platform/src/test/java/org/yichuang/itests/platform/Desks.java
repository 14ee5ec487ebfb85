// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/** The desks of the people of a test class: each logs in once and stays. */
final class Desks {
    private final Browser browser;
    private final Instance instance;
    private final Map<String, Desk> desks = new LinkedHashMap<>();

    Desks(Browser browser, Instance instance) {
        this.browser = browser;
        this.instance = instance;
    }

    /** Returns the desk of a demo account. */
    Desk of(String login) {
        return of(login, DemoAccounts.password(instance, login));
    }

    Desk of(String login, String password) {
        return desks.computeIfAbsent(login, account -> browser.desk(instance).logIn(account, password));
    }

    void assertNobodyComplains() {
        desks.forEach((login, desk) -> assertThat(desk.complaints()).as(login).isEmpty());
    }
}
