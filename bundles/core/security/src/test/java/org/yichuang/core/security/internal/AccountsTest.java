// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yichuang.core.security.internal.Refusals.codeOf;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.ports.accounts.Account;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Refusal;

/** Who may make which accounts. */
class AccountsTest {

    private static final Set<Role> ADMINISTRATORS =
            EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);

    @TempDir
    Path data;

    private Platform platform;

    @BeforeEach
    void start() {
        platform = Platform.first(data);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anAdministratorHoldsNoSecondRole(Role role) {
        for (Role administrator : ADMINISTRATORS) {
            if (role != administrator) {
                assertThat(codeOf(() -> platform.create("two-roles", administrator, role)))
                        .isEqualTo("ACCOUNT_INVALID");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SUPERVISOR")
    void whoSupervisesDoesNothingElse(Role role) {
        assertThat(codeOf(() -> platform.create("two-roles", Role.SUPERVISOR, role)))
                .isEqualTo("ACCOUNT_INVALID");
    }

    @Test
    void workIsGivenToPeopleOfTheUnitAndByTheSupervisorToAllOfThePlace() {
        platform.create("clerk01", Role.WINDOW_CLERK);
        platform.create("clerk02", Role.WINDOW_CLERK);
        platform.create("super01", Role.SUPERVISOR);
        platform.create("audit01", Role.AUDIT_ADMINISTRATOR);
        Actor clerk = platform.accounts.find("clerk01").orElseThrow();
        assertThat(platform.accounts.of(clerk))
                .extracting(Actor::account)
                .contains("clerk01", "clerk02")
                .doesNotContain("audit01");
        Actor elsewhere = new Actor("a", "甲", Set.of(Role.APPROVER), "another unit", "", clerk.region(), null);
        assertThat(platform.accounts.of(elsewhere)).isEmpty();
        Actor supervisor = new Actor("s", "乙", Set.of(Role.SUPERVISOR), "another unit", "", clerk.region(), null);
        assertThat(platform.accounts.of(supervisor))
                .extracting(Actor::account)
                .contains("clerk01", "super01")
                .doesNotContain("audit01");
        assertThat(platform.accounts.of(new Actor("s", "乙", Set.of(Role.SUPERVISOR), "", "", "150627", null)))
                .isEmpty();
        assertThat(platform.accounts.of(platform.accounts.find("audit01").orElseThrow()))
                .isEmpty();
    }

    @Test
    void businessRolesMayGoTogether() {
        platform.create("clerk01", Role.WINDOW_CLERK, Role.ISSUING_CLERK, Role.GUIDE);
        assertThat(platform.accounts.find("clerk01").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.WINDOW_CLERK, Role.ISSUING_CLERK, Role.GUIDE);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SECURITY_ADMINISTRATOR")
    void onlyTheSecurityAdministratorChangesAccounts(Role role) {
        platform.create("clerk01", Role.WINDOW_CLERK);
        Actor other = actor("somebody", role);
        char[] password = Platform.PASSWORD.toCharArray();
        assertThat(codeOf(() -> platform.accounts.create(Platform.account("new"), password, other)))
                .isEqualTo("SECURITY_ADMINISTRATOR_ONLY");
        assertThat(codeOf(() -> platform.accounts.enable("clerk01", false, other)))
                .isEqualTo("SECURITY_ADMINISTRATOR_ONLY");
        assertThat(codeOf(() -> platform.accounts.unlock("clerk01", other))).isEqualTo("SECURITY_ADMINISTRATOR_ONLY");
        assertThat(codeOf(() -> platform.accounts.assignWindow("clerk01", "A01", other)))
                .isEqualTo("SECURITY_ADMINISTRATOR_ONLY");
        assertThat(codeOf(() -> platform.accounts.resetPassword("clerk01", password, other)))
                .isEqualTo("SECURITY_ADMINISTRATOR_ONLY");
        assertThat(codeOf(() -> platform.accounts.list(other)))
                .isEqualTo(ADMINISTRATORS.contains(role) ? null : "ADMINISTRATORS_ONLY");
    }

    @Test
    void nobodyDisablesOrResetsHimself() {
        platform.create("security01", Role.SECURITY_ADMINISTRATOR);
        Actor self = actor("security01", Role.SECURITY_ADMINISTRATOR);
        assertThat(codeOf(() -> platform.accounts.enable("security01", false, self)))
                .isEqualTo("OWN_ACCOUNT");
        assertThat(codeOf(() -> platform.accounts.resetPassword("security01", "Other-Pass-77".toCharArray(), self)))
                .isEqualTo("OWN_ACCOUNT");
    }

    @Test
    void aPasswordThatAnAdministratorGaveHasToBeChanged() {
        Actor administrator = actor("security01", Role.SECURITY_ADMINISTRATOR);
        platform.accounts.create(
                Platform.account("clerk01", Role.WINDOW_CLERK), Platform.PASSWORD.toCharArray(), administrator);
        assertThat(platform.sessions
                        .logIn("clerk01", Platform.PASSWORD.toCharArray(), Platform.REMOTE)
                        .mustChangePassword())
                .isTrue();
    }

    @Test
    void aLoginNameIsTakenOnce() {
        platform.create("clerk01", Role.WINDOW_CLERK);
        assertThat(codeOf(() -> platform.create("clerk01", Role.GUIDE))).isEqualTo("ACCOUNT_EXISTS");
        assertThat(platform.accounts.find("clerk01").orElseThrow().roles()).containsExactly(Role.WINDOW_CLERK);
    }

    @Test
    void theNameOfThePlatformIsReserved() {
        assertThat(codeOf(() -> platform.create(Actor.PLATFORM, Role.SECURITY_ADMINISTRATOR)))
                .isEqualTo("ACCOUNT_INVALID");
    }

    @Test
    void everyFaultOfAnAccountIsNamed() {
        Account account = new Account("X", " ", Set.of(), "123", null, "内蒙古", "窗口一", true, null, false);
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> platform.accounts.create(account, Platform.PASSWORD.toCharArray(), Platform.INSIDE));
        assertThat(refusal.faults())
                .extracting(Fault::path)
                .containsExactly("/login", "/name", "/unit", "/unitName", "/region", "/window", "/roles");
    }

    @Test
    void anUnknownAccountIsNotFound() {
        assertThat(codeOf(() -> platform.accounts.unlock("nobody", Platform.INSIDE)))
                .isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(codeOf(() -> platform.accounts.enable("nobody", true, Platform.INSIDE)))
                .isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(codeOf(() -> platform.accounts.assignWindow("nobody", "A01", Platform.INSIDE)))
                .isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(codeOf(() -> platform.accounts.assignWindow("nobody", "窗口一", Platform.INSIDE)))
                .isEqualTo("WINDOW_INVALID");
        assertThat(platform.accounts.find("nobody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short-7",
                "onlyletters",
                "8613512345678",
                "clerk01-secret",
                "Password123456",
                "yichuang@2026",
                "a1a1a1a1a1a1",
                "Admin!!!!!!!",
                "Abcd1234!!!!"
            })
    void weakPasswordsAreRefused(String password) {
        assertThat(codeOf(() -> PasswordPolicy.check("clerk01", password.toCharArray())))
                .isEqualTo("PASSWORD_TOO_WEAK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tong-Cheng-2026", "乌审旗政务服务中心 2026", "correct horse battery", "8d2kfj39xk"})
    void otherPasswordsAreTaken(String password) {
        assertThat(codeOf(() -> PasswordPolicy.check("clerk01", password.toCharArray())))
                .isNull();
    }

    private static Actor actor(String login, Role role) {
        return new Actor(login, "李四", Set.of(role), "12150626MB0N00036C", "乌审旗政务服务中心", "150626", null);
    }
}
