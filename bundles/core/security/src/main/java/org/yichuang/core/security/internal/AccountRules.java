// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** What an account must look like, and who may do what to it (账号规则, 三员分立 R106, 受理、审批、监管相互分离 R11). */
final class AccountRules {

    private static final Set<Role> ADMINISTRATORS =
            EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,31}");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern REGION = Pattern.compile("\\d{6}(\\d{3}|\\d{6})?");
    private static final Pattern WINDOW = Pattern.compile("[A-Za-z0-9-]{1,16}");
    private static final int NAME_LENGTH = 64;
    private static final int UNIT_NAME_LENGTH = 128;

    private AccountRules() {}

    /**
     * Checks that somebody may see the accounts.
     *
     * @throws Refusal {@code ADMINISTRATORS_ONLY} if he is none of the three administrators
     */
    static void checkMaySee(Actor actor) {
        if (actor.roles().stream().noneMatch(ADMINISTRATORS::contains)) {
            throw new Refusal(Reason.FORBIDDEN, "ADMINISTRATORS_ONLY", "只有管理员可以查看账号，请联系本单位管理员。");
        }
    }

    /**
     * Checks that somebody may change accounts.
     *
     * @throws Refusal {@code SECURITY_ADMINISTRATOR_ONLY} if he may not
     */
    static void checkMayChange(Actor actor) {
        if (!actor.is(Role.SECURITY_ADMINISTRATOR)) {
            throw new Refusal(Reason.FORBIDDEN, "SECURITY_ADMINISTRATOR_ONLY", "只有安全管理员可以管理账号，请联系安全管理员办理。");
        }
    }

    /**
     * Checks that somebody does not do to himself what another one has to do.
     *
     * @throws Refusal {@code OWN_ACCOUNT} if the account is his own
     */
    static void checkNotOwn(String login, Actor actor) {
        if (login.equals(actor.account())) {
            throw new Refusal(Reason.FORBIDDEN, "OWN_ACCOUNT", "不能停用或重置自己的账号；修改密码请用“修改密码”，其他请由另一位安全管理员办理。");
        }
    }

    /**
     * Checks a new account.
     *
     * @throws Refusal {@code ACCOUNT_INVALID} with every fault there is
     */
    static void check(Account account) {
        List<Fault> faults = new ArrayList<>();
        check(faults, "/login", matches(LOGIN, account.login()), "登录名须为 2 至 32 位小写字母、数字或 . _ -,以字母开头");
        check(faults, "/login", !Actor.PLATFORM.equals(account.login()), "该登录名由平台保留，请换一个登录名");
        check(faults, "/name", isText(account.name(), NAME_LENGTH), "请填写姓名，不超过 64 个字");
        check(faults, "/unit", matches(CREDIT_CODE, account.unit()), "请填写所属单位的 18 位统一社会信用代码");
        check(faults, "/unitName", isText(account.unitName(), UNIT_NAME_LENGTH), "请填写所属单位名称，不超过 128 个字");
        check(faults, "/region", matches(REGION, account.region()), "请填写 6、9 或 12 位行政区划代码");
        check(faults, "/window", isWindow(account.window()), "窗口编号格式不正确，如 A01");
        checkRoles(faults, account.roles());
        if (!faults.isEmpty()) {
            throw new Refusal(Reason.INVALID, "ACCOUNT_INVALID", "账号信息不完整或不正确，请按提示修改后重新提交。", faults);
        }
    }

    /**
     * Checks the number of a window.
     *
     * @throws Refusal {@code WINDOW_INVALID} if it is not {@code null} and no number
     */
    static void checkWindow(String window) {
        if (!isWindow(window)) {
            throw new Refusal(Reason.INVALID, "WINDOW_INVALID", "窗口编号“" + window + "”格式不正确，请填写字母和数字，如 A01；不在窗口工作的留空。");
        }
    }

    private static boolean isWindow(String window) {
        return window == null || matches(WINDOW, window);
    }

    private static void checkRoles(List<Fault> faults, Set<Role> roles) {
        check(faults, "/roles", roles != null && !roles.isEmpty(), "请至少选择一个角色");
        boolean mixed = roles != null && roles.size() > 1 && roles.stream().anyMatch(ADMINISTRATORS::contains);
        boolean platform = roles != null && roles.contains(Role.PLATFORM);
        check(faults, "/roles", !platform, "“平台”只由平台自身使用，请选择其他角色");
        boolean shared = roles != null && roles.size() > 1 && roles.contains(Role.CHANNEL);
        check(faults, "/roles", !shared, "渠道系统账号不能兼任其他角色，请分别建立账号");
        boolean watchesItself = roles != null && roles.size() > 1 && roles.contains(Role.SUPERVISOR);
        check(faults, "/roles", !watchesItself, "督查人员不能兼任受理、审批、出件等角色(受理、审批、监管相互分离),请分别建立账号");
        check(faults, "/roles", !mixed, "系统、审计、安全管理员须分设(三员分立),不能互相兼任，也不能兼任业务角色，请分别建立账号");
    }

    private static void check(List<Fault> faults, String path, boolean holds, String mend) {
        if (!holds) {
            faults.add(new Fault(path, "ACCOUNT_FIELD", mend, mend));
        }
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static boolean isText(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }
}
