// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ScalarHandler;
import org.yichuang.ports.accounts.Role;

/** The tables {@code account} and {@code account_role} (账号表). */
final class AccountTable {

    private static final String SELECT =
            "select a.login, a.person, a.unit, a.unit_name, a.region, a.window_no, a.enabled, a.must_change,"
                    + " a.password_hash, r.role_name from account a join account_role r on r.login = a.login";
    private static final QueryRunner SQL = new QueryRunner();

    private AccountTable() {}

    /** Tells whether there is no account at all. */
    static boolean isEmpty(Connection connection) throws SQLException {
        return SQL.query(connection, "select count(*) from account", new ScalarHandler<Number>())
                        .longValue()
                == 0;
    }

    /** Returns all accounts by login name. */
    static List<StoredAccount> all(Connection connection) throws SQLException {
        return SQL.query(connection, SELECT + " order by a.login", AccountTable::read);
    }

    /** Returns the account of a login name. */
    static Optional<StoredAccount> find(Connection connection, String login) throws SQLException {
        return SQL.query(connection, SELECT + " where a.login = ?", AccountTable::read, login).stream()
                .findFirst();
    }

    /**
     * Adds an account.
     *
     * @throws java.sql.SQLException with a state in class 23 if the login name is taken
     */
    static void insert(Connection connection, StoredAccount account, long now) throws SQLException {
        SQL.update(
                connection,
                "insert into account (login, person, unit, unit_name, region, window_no, enabled, must_change,"
                        + " password_hash, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                account.login(),
                account.name(),
                account.unit(),
                account.unitName(),
                account.region(),
                account.window(),
                account.enabled(),
                account.mustChangePassword(),
                account.passwordHash(),
                now);
        for (Role role : account.roles()) {
            SQL.update(
                    connection,
                    "insert into account_role (login, role_name) values (?, ?)",
                    account.login(),
                    role.name());
        }
    }

    /** Lets an account log in or not; tells whether there is such an account. */
    static boolean enable(Connection connection, String login, boolean enabled) throws SQLException {
        return SQL.update(connection, "update account set enabled = ? where login = ?", enabled, login) == 1;
    }

    /** Sets a window, or none; tells whether there is such an account. */
    static boolean setWindow(Connection connection, String login, String window) throws SQLException {
        return SQL.update(connection, "update account set window_no = ? where login = ?", window, login) == 1;
    }

    /** Sets a password; tells whether there is such an account. */
    static boolean setPassword(Connection connection, String login, String hash, boolean mustChange)
            throws SQLException {
        return SQL.update(
                        connection,
                        "update account set password_hash = ?, must_change = ? where login = ?",
                        hash,
                        mustChange,
                        login)
                == 1;
    }

    /** Stores the same password in another form, unless it was changed meanwhile. */
    static void rehash(Connection connection, StoredAccount account, String hash) throws SQLException {
        SQL.update(
                connection,
                "update account set password_hash = ? where login = ? and password_hash = ?",
                hash,
                account.login(),
                account.passwordHash());
    }

    /** Takes the second role from whoever is system and security administrator at once; returns their logins. */
    static List<String> separateAdministrators(Connection connection) throws SQLException {
        List<String> both = SQL.query(
                connection,
                "select s.login from account_role s join account_role t on t.login = s.login"
                        + " where s.role_name = ? and t.role_name = ?",
                AccountTable::logins,
                Role.SECURITY_ADMINISTRATOR.name(),
                Role.SYSTEM_ADMINISTRATOR.name());
        for (String login : both) {
            SQL.update(
                    connection,
                    "delete from account_role where login = ? and role_name = ?",
                    login,
                    Role.SECURITY_ADMINISTRATOR.name());
        }
        return both;
    }

    private static List<String> logins(ResultSet rows) throws SQLException {
        List<String> logins = new ArrayList<>();
        while (rows.next()) {
            logins.add(rows.getString(1));
        }
        return logins;
    }

    /** Reads one account from the rows of its roles, which follow each other. */
    private static List<StoredAccount> read(ResultSet rows) throws SQLException {
        List<StoredAccount> accounts = new ArrayList<>();
        Set<Role> roles = null;
        String login = null;
        while (rows.next()) {
            if (!rows.getString("login").equals(login)) {
                login = rows.getString("login");
                roles = EnumSet.noneOf(Role.class);
                accounts.add(readAccount(rows, roles));
            }
            roles.add(Role.valueOf(rows.getString("role_name")));
        }
        return accounts;
    }

    private static StoredAccount readAccount(ResultSet row, Set<Role> roles) throws SQLException {
        return new StoredAccount(
                row.getString("login"),
                row.getString("person"),
                roles,
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("region"),
                row.getString("window_no"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change"),
                row.getString("password_hash"));
    }
}
