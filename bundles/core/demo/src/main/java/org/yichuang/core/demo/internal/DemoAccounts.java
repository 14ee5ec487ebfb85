// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.core.security.secrets.OwnerOnlyFile;
import org.yichuang.core.security.secrets.RandomPassword;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.AccountService;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;

/** One account for each role that a case passes through (演示账号), and the file that tells their password. */
final class DemoAccounts {

    private static final String REGION = "150626";
    private static final Unit HALL = new Unit("12150626MB0N00036C", "乌审旗政务服务中心");
    private static final Unit TRANSPORT = new Unit("11150626MB0N0001XL", "乌审旗交通运输局");
    private static final Unit MARKET = new Unit("11150626MB0N00028L", "乌审旗市场监督管理局");
    private static final Unit REAL_ESTATE = new Unit("11150626MB0N00132Q", "乌审旗不动产登记中心");
    private static final Unit CIVIL_AFFAIRS = new Unit("11150626MB0N00079W", "乌审旗民政局");

    private static final List<Account> ACCOUNTS = List.of(
            account("guide01", "王导办", Role.GUIDE, HALL, null),
            account("clerk01", "李受理", Role.WINDOW_CLERK, HALL, "B01"),
            account("clerk02", "冯受理", Role.WINDOW_CLERK, HALL, "A02"),
            account("transport01", "张审批", Role.APPROVER, TRANSPORT, null),
            account("transport-head", "赵局长", Role.DEPARTMENT_HEAD, TRANSPORT, null),
            account("market01", "周审批", Role.APPROVER, MARKET, null),
            account("market-head", "钱局长", Role.DEPARTMENT_HEAD, MARKET, null),
            account("civil01", "吴审批", Role.APPROVER, CIVIL_AFFAIRS, null),
            account("civil-head", "郑局长", Role.DEPARTMENT_HEAD, CIVIL_AFFAIRS, null),
            account("realestate01", "何审批", Role.APPROVER, REAL_ESTATE, null),
            account("realestate-head", "吕主任", Role.DEPARTMENT_HEAD, REAL_ESTATE, null),
            account("issue01", "孙出件", Role.ISSUING_CLERK, HALL, null),
            account("portal01", "内蒙古政务服务网", Role.CHANNEL, HALL, null),
            account("super01", "陈督查", Role.SUPERVISOR, HALL, null),
            account("audit01", "褚审计", Role.AUDIT_ADMINISTRATOR, HALL, null),
            account("security01", "卫安全", Role.SECURITY_ADMINISTRATOR, HALL, null));

    private static final Actor PLATFORM =
            new Actor(Actor.PLATFORM, "平台", Set.of(Role.SECURITY_ADMINISTRATOR), "", "平台", "", null);

    private static final int PASSWORD_LENGTH = 12;

    private final AccountService accounts;
    private final Path file;
    private final String configuredPassword;

    /**
     * @param file where login names and password are told to the owner of the platform
     * @param configuredPassword password of new accounts, or empty for a random one
     */
    DemoAccounts(AccountService accounts, Path file, String configuredPassword) {
        this.accounts = accounts;
        this.file = file;
        this.configuredPassword = configuredPassword;
    }

    /**
     * Makes the accounts that are not there yet. The file comes first: after a crash in between, the next start goes on
     * with the password that it tells.
     *
     * @throws IOException if the file cannot be read
     */
    void create() throws IOException {
        Set<String> present =
                accounts.list(PLATFORM).stream().map(Account::login).collect(Collectors.toSet());
        List<Account> missing = ACCOUNTS.stream()
                .filter(account -> !present.contains(account.login()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String password = password();
        new OwnerOnlyFile(file).write(tell(password));
        for (Account account : missing) {
            accounts.create(account, password.toCharArray(), PLATFORM);
        }
    }

    private String password() throws IOException {
        if (!configuredPassword.isBlank()) {
            return configuredPassword;
        }
        return Files.exists(file)
                ? Files.readAllLines(file).get(0).strip().split("\\s+")[1]
                : RandomPassword.ofLength(PASSWORD_LENGTH);
    }

    private static String tell(String password) {
        return ACCOUNTS.stream()
                        .map(account -> line(account, password))
                        .collect(Collectors.joining(System.lineSeparator()))
                + System.lineSeparator();
    }

    private static String line(Account account, String password) {
        String role = account.roles().iterator().next().title();
        String window = account.window() == null ? "" : " " + account.window();
        return "%-16s %s  %s  %s  %s%s"
                .formatted(account.login(), password, account.name(), role, account.unitName(), window);
    }

    private static Account account(String login, String name, Role role, Unit unit, String window) {
        return new Account(login, name, Set.of(role), unit.code(), unit.name(), REGION, window, true, null, false);
    }

    /** A department or hall. */
    private record Unit(String code, String name) {}
}
