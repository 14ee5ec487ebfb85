// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.security.secrets.OwnerOnlyFile;
import org.yichuang.core.security.secrets.RandomPassword;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.clock.TimeSource;

/**
 * Makes the first account (首次启动), if there is none: see the description of this package's parent for what it may do.
 */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart {

    /** Login name of the first account. */
    static final String LOGIN = "admin";

    /** The file with its password, below {@code karaf.data}. */
    static final String FILE = "security/initial-admin-password";

    private static final int PASSWORD_LENGTH = 20;
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final OwnerOnlyFile passwordFile;

    /** Makes the first account of a platform that has none. */
    @Activate
    public FirstStart(
            BundleContext context,
            @Reference Database database,
            @Reference TimeSource time,
            @Reference Authenticator authenticator) {
        this(Path.of(context.getProperty("karaf.data")), database, time, authenticator);
    }

    FirstStart(Path data, Database database, TimeSource time, Authenticator authenticator) {
        passwordFile = new OwnerOnlyFile(data.resolve(FILE));
        if (database.transact(AccountTable::isEmpty)) {
            makeAdministrator(database, time, authenticator);
        }
    }

    /** Deletes the file with the first password, which is worth nothing any more. */
    void passwordChanged(String login) {
        if (login.equals(LOGIN)) {
            deletePasswordFile();
        }
    }

    /** The file comes first: after a crash in between there is no account, and the next start makes both anew. */
    private void makeAdministrator(Database database, TimeSource time, Authenticator authenticator) {
        String password = RandomPassword.ofLength(PASSWORD_LENGTH);
        passwordFile.write(password + System.lineSeparator());
        StoredAccount administrator = administrator(authenticator.hash(password.toCharArray()));
        boolean made = database.transact(connection -> {
            if (!AccountTable.isEmpty(connection)) {
                return false;
            }
            Instant now = time.instant();
            AccountTable.insert(connection, administrator, now.toEpochMilli());
            SecurityTrail.add(
                    connection,
                    now,
                    SecurityEvent.ACCOUNT_CREATED,
                    Actor.PLATFORM,
                    LOGIN,
                    SecurityTrail.INSIDE,
                    "first start: " + administrator.roles());
            return true;
        });
        if (made) {
            LOG.info("First start: log in as {} with the password in {}", LOGIN, passwordFile.path());
        } else {
            // Another node on the same database was faster; its file is the one that counts.
            deletePasswordFile();
        }
    }

    private static StoredAccount administrator(String hash) {
        return new StoredAccount(
                LOGIN,
                "系统管理员",
                EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR),
                "",
                "平台运维",
                "",
                null,
                true,
                true,
                hash);
    }

    private void deletePasswordFile() {
        try {
            passwordFile.delete();
        } catch (UncheckedIOException undeletable) {
            LOG.warn(undeletable.getMessage());
        }
    }
}
