// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ScalarHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.ports.accounts.Role;

/** How passwords are stored. */
class PasswordHashTest {

    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    @TempDir
    Path data;

    /** Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32 -e}. */
    @Test
    void theReferenceImplementationAgrees() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(PasswordHash.parse(reference).matches("password".toCharArray()))
                .isTrue();
        assertThat(PasswordHash.parse(reference).matches("passwort".toCharArray()))
                .isFalse();
        assertThat(PasswordHash.parse(reference).phc()).isEqualTo(reference);
    }

    @Test
    void theSamePasswordNeverHasTheSameHash() {
        char[] password = "乌审旗-2026".toCharArray();
        assertThat(PasswordHash.of(password, CHEAP).phc())
                .isNotEqualTo(PasswordHash.of(password, CHEAP).phc());
        assertThat(PasswordHash.parse(PasswordHash.of(password, CHEAP).phc()).matches(password))
                .isTrue();
    }

    /** What an unknown login is checked against: the same work as for a known one, with no way to be right. */
    @Test
    void theHashOfNothingIsAsDearAsAnyOther() {
        PasswordHash real = PasswordHash.of("".toCharArray(), CHEAP);
        PasswordHash nothing = PasswordHash.ofNothing(CHEAP);
        assertThat(nothing.cost()).isEqualTo(real.cost());
        assertThat(nothing.salt()).hasSameSizeAs(real.salt());
        assertThat(nothing.hash()).hasSameSizeAs(real.hash());
        assertThat(nothing.matches("".toCharArray())).isFalse();
    }

    @Test
    void anotherKindOfHashIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PasswordHash.parse("{CRYPT}x"))
                .withMessageContaining("account.password_hash");
    }

    @Test
    void aLogInAfterAChangeOfStrengthStoresTheNewStrength() throws SQLException {
        Platform before = Platform.first(data);
        before.create("clerk01", Role.WINDOW_CLERK);
        Platform after = before.again(Map.of("argon2MemoryKib", 128));
        assertThat(stored(after)).startsWith("$argon2id$v=19$m=64,");
        after.sessions.logIn("clerk01", Platform.PASSWORD.toCharArray(), Platform.REMOTE);
        assertThat(stored(after)).startsWith("$argon2id$v=19$m=128,");
        after.sessions.logIn("clerk01", Platform.PASSWORD.toCharArray(), Platform.REMOTE);
    }

    private static String stored(Platform platform) throws SQLException {
        return new QueryRunner(platform.dataSource)
                .query("select password_hash from account where login = 'clerk01'", new ScalarHandler<String>());
    }
}
