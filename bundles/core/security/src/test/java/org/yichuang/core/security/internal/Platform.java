// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ColumnListHandler;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.clock.TimeSource;

/** The security of one platform on a database in memory, with a clock that the test moves. */
final class Platform {

    static final String PASSWORD = "Tong-Cheng-2026";
    static final String REMOTE = "192.0.2.7";
    static final Actor INSIDE =
            new Actor(Actor.PLATFORM, "平台", Set.of(Role.SECURITY_ADMINISTRATOR), "", "平台", "", null);

    final DataSource dataSource;
    final Database database;
    final Path data;
    final MovableTime time = new MovableTime();
    final Authenticator authenticator;
    final SessionCache cache = new SessionCache(time);
    final FirstStart firstStart;
    final Accounts accounts;
    final Sessions sessions;
    final ShellGate shell;

    private Platform(DataSource dataSource, Path data, Map<String, Object> settings) {
        this.dataSource = dataSource;
        this.data = data;
        Settings config = settings(settings);
        database = new Database(dataSource);
        authenticator = new Authenticator(database, time, config);
        firstStart = new FirstStart(data, database, time, authenticator);
        accounts = new Accounts(database, time, authenticator, cache, firstStart);
        sessions = new Sessions(database, time, config, authenticator, cache, firstStart);
        shell = new ShellGate(database, time, authenticator);
    }

    /** Starts a platform on an empty database. */
    static Platform first(Path data) {
        return new Platform(
                TestDatabase.emptied(
                        "account_qualification",
                        "login_session",
                        "login_failure",
                        "security_event",
                        "account_role",
                        "account"),
                data,
                Map.of());
    }

    /** Starts the platform once more on the same database, or another node of it. */
    Platform again(Map<String, Object> settings) {
        return new Platform(dataSource, data, settings);
    }

    void create(String login, Role... roles) {
        accounts.create(account(login, roles), PASSWORD.toCharArray(), INSIDE);
    }

    static Account account(String login, Role... roles) {
        return new Account(
                login, "张三", Set.of(roles), "12150626MB0N00036C", "乌审旗政务服务中心", "150626", "A01", true, null, false);
    }

    /** Returns the kinds of all events on the security trail about a login, oldest first. */
    List<String> events(String login) throws SQLException {
        return new QueryRunner(dataSource)
                .query("select kind from security_event where login = ? order by id", new ColumnListHandler<>(), login);
    }

    /** A time source that stands until it is moved. */
    static final class MovableTime implements TimeSource {
        private Instant now = Instant.parse("2026-11-23T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }
    }

    /** The defaults, but for passwords that take no time to check, and what the test wants otherwise. */
    static Settings settings(Map<String, Object> wanted) {
        Map<String, Object> values = new HashMap<>(Map.of("argon2MemoryKib", 64, "argon2Iterations", 1));
        values.putAll(wanted);
        return new Settings((Settings.Config) Proxy.newProxyInstance(
                Platform.class.getClassLoader(),
                new Class<?>[] {Settings.Config.class, Annotation.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
