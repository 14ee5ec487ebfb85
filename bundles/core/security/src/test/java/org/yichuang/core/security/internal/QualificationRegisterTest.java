// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.core.security.internal.Refusals.codeOf;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.ports.accounts.Qualification;
import org.yichuang.ports.accounts.Qualification.Scope;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.clock.WorkCalendar;

/** Who is qualified for what, until when, and who may say so (R33). */
class QualificationRegisterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path data;

    private Platform platform;
    private QualificationRegister register;

    @BeforeEach
    void open() {
        platform = Platform.first(data);
        WorkCalendar calendar = (WorkCalendar) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {WorkCalendar.class},
                (proxy, method, arguments) -> ZoneId.of("Asia/Shanghai"));
        register = new QualificationRegister(platform.database, platform.time, calendar);
        platform.create("clerk01", Role.WINDOW_CLERK);
    }

    @Test
    void aQualificationHoldsForItsMatterOrDomainUntilItsLastDay() throws Exception {
        register.grant("clerk01", new Qualification(Scope.MATTER, "M1", TODAY), Platform.INSIDE);
        assertThat(register.qualified("clerk01", "M1", List.of())).isTrue();
        assertThat(register.qualified("clerk01", "M2", List.of("M1"))).isFalse();
        register.grant("clerk01", new Qualification(Scope.DOMAIN, "交通运输", TODAY.plusDays(1)), Platform.INSIDE);
        assertThat(register.qualified("clerk01", "M2", List.of("交通运输"))).isTrue();

        platform.time.pass(Duration.ofDays(1));
        assertThat(register.qualified("clerk01", "M1", List.of()))
                .as("its last day is over")
                .isFalse();
        register.grant("clerk01", new Qualification(Scope.MATTER, "M1", TODAY.plusYears(1)), Platform.INSIDE);
        assertThat(register.qualified("clerk01", "M1", List.of())).isTrue();
        assertThat(register.list("clerk01", Platform.INSIDE)).hasSize(2);

        register.revoke("clerk01", Scope.MATTER, "M1", Platform.INSIDE);
        register.revoke("clerk01", Scope.MATTER, "M1", Platform.INSIDE);
        assertThat(register.qualified("clerk01", "M1", List.of())).isFalse();
        assertThat(platform.events("clerk01"))
                .filteredOn(kind -> kind.startsWith("QUALIFICATION"))
                .containsExactly(
                        "QUALIFICATION_GRANTED",
                        "QUALIFICATION_GRANTED",
                        "QUALIFICATION_GRANTED",
                        "QUALIFICATION_REVOKED");
    }

    @Test
    void onlyTheSecurityAdministratorGrantsAndOnlyWhatMakesSense() {
        var clerk = platform.accounts.find("clerk01").orElseThrow();
        Qualification sound = new Qualification(Scope.MATTER, "M1", TODAY);
        assertThat(codeOf(() -> register.grant("clerk01", sound, clerk))).isEqualTo("SECURITY_ADMINISTRATOR_ONLY");
        assertThat(codeOf(() -> register.revoke("clerk01", Scope.MATTER, "M1", clerk)))
                .isEqualTo("SECURITY_ADMINISTRATOR_ONLY");
        assertThat(codeOf(() -> register.list("clerk01", clerk))).isEqualTo("ADMINISTRATORS_ONLY");
        assertThat(codeOf(() -> register.grant("nobody", sound, Platform.INSIDE)))
                .isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(codeOf(() -> register.grant(
                        "clerk01", new Qualification(Scope.MATTER, "M1", TODAY.minusDays(1)), Platform.INSIDE)))
                .isEqualTo("QUALIFICATION_INVALID");
        assertThat(codeOf(
                        () -> register.grant("clerk01", new Qualification(Scope.MATTER, " ", TODAY), Platform.INSIDE)))
                .isEqualTo("QUALIFICATION_INVALID");
    }

    @Test
    void nobodyIsThePlatformAndAChannelIsNothingElse() {
        assertThat(codeOf(() -> platform.create("robot", Role.PLATFORM))).isEqualTo("ACCOUNT_INVALID");
        assertThat(codeOf(() -> platform.create("portal", Role.CHANNEL, Role.WINDOW_CLERK)))
                .isEqualTo("ACCOUNT_INVALID");
        assertThat(codeOf(() -> platform.create("portal", Role.CHANNEL))).isNull();
    }
}
