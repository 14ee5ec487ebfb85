// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.AccountService;
import org.yichuang.ports.accounts.Actor;

/** Keeps what was asked. */
public final class MemoryAccounts implements AccountService {
    public final List<Account> accounts = new ArrayList<>();
    public final List<String> calls = new ArrayList<>();

    @Override
    public List<Account> list(Actor actor) {
        return accounts;
    }

    @Override
    public void create(Account account, char[] password, Actor actor) {
        accounts.add(account);
        calls.add("create " + account.login() + " " + new String(password));
    }

    @Override
    public void enable(String login, boolean enabled, Actor actor) {
        calls.add("enable " + login + " " + enabled);
    }

    @Override
    public void assignWindow(String login, String window, Actor actor) {
        calls.add("window " + login + " " + window);
    }

    @Override
    public void unlock(String login, Actor actor) {
        calls.add("unlock " + login);
    }

    @Override
    public void resetPassword(String login, char[] password, Actor actor) {
        calls.add("reset " + login + " " + new String(password));
    }
}
