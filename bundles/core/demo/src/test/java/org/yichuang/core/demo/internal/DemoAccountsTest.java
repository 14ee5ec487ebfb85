// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.AccountService;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;

/** The demo accounts: made once, told to the owner only, and by the platform itself. */
class DemoAccountsTest {

    @TempDir
    Path data;

    private final Book book = new Book();

    @Test
    void everyAccountOfTheFileCanLogIn() throws IOException {
        demo("").create();
        List<String> lines = Files.readAllLines(file());
        assertThat(book.passwords).hasSize(16);
        assertThat(lines).hasSize(16);
        for (String line : lines) {
            String[] columns = line.split("\\s+");
            assertThat(book.passwords).containsEntry(columns[0], columns[1]);
        }
    }

    @Test
    void everyRoleButTheFirstAdministratorsIsThereOnce() throws IOException {
        demo("").create();
        Set<Role> nobody = EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.PLATFORM);
        assertThat(book.accounts.values())
                .allSatisfy(account -> assertThat(account.roles()).hasSize(1))
                .allSatisfy(account -> assertThat(account.mustChangePassword()).isFalse())
                .flatExtracting(Account::roles)
                .containsAll(EnumSet.complementOf(EnumSet.copyOf(nobody)))
                .doesNotContainAnyElementsOf(nobody);
        assertThat(book.accounts.get("clerk01").window()).isEqualTo("B01");
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws IOException {
        demo("").create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondStartChangesNothing() throws IOException {
        demo("").create();
        Map<String, String> passwords = Map.copyOf(book.passwords);
        Files.delete(file());
        demo("").create();
        assertThat(book.passwords).isEqualTo(passwords);
        assertThat(file()).doesNotExist();
    }

    @Test
    void anInterruptedStartGoesOnWithTheSamePassword() throws IOException {
        book.room = 5;
        assertThatThrownBy(() -> demo("").create()).hasMessage("crash");
        book.room = Integer.MAX_VALUE;
        demo("").create();
        assertThat(book.passwords).hasSize(16);
        assertThat(Set.copyOf(book.passwords.values())).hasSize(1);
    }

    @Test
    void aConfiguredPasswordIsTaken() throws IOException {
        demo("Wushen-Qi-150626").create();
        assertThat(book.passwords.values()).containsOnly("Wushen-Qi-150626");
    }

    private DemoAccounts demo(String password) {
        return new DemoAccounts(book, file(), password);
    }

    private Path file() {
        return data.resolve("security/demo-accounts");
    }

    /** Accounts in memory that take a limited number. */
    private static final class Book implements AccountService {
        private final Map<String, Account> accounts = new HashMap<>();
        private final Map<String, String> passwords = new HashMap<>();
        private int room = Integer.MAX_VALUE;

        @Override
        public List<Account> list(Actor actor) {
            return new ArrayList<>(accounts.values());
        }

        @Override
        public void create(Account account, char[] password, Actor actor) {
            assertThat(actor.account()).isEqualTo(Actor.PLATFORM);
            if (accounts.size() == room) {
                throw new IllegalStateException("crash");
            }
            accounts.put(account.login(), account);
            passwords.put(account.login(), new String(password));
        }

        @Override
        public void enable(String login, boolean enabled, Actor actor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void assignWindow(String login, String window, Actor actor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unlock(String login, Actor actor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void resetPassword(String login, char[] password, Actor actor) {
            throw new UnsupportedOperationException();
        }
    }
}
