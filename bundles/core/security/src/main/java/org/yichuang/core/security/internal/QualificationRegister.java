// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Qualification;
import org.yichuang.ports.accounts.Qualifications;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** The register of who is qualified for what (上岗资格登记, R33). Every change and its line on the trail are one transaction. */
@Component
public final class QualificationRegister implements Qualifications {
    private static final int CODE_LENGTH = 100;

    private final Database database;
    private final TimeSource time;
    private final WorkCalendar calendar;

    /** Keeps the register in a database. */
    @Activate
    public QualificationRegister(
            @Reference Database database, @Reference TimeSource time, @Reference WorkCalendar calendar) {
        this.database = database;
        this.time = time;
        this.calendar = calendar;
    }

    @Override
    public boolean qualified(String login, String matter, List<String> domains) {
        LocalDate today = today();
        return database.transact(connection -> QualificationTable.of(connection, login)).stream()
                .filter(one -> !today.isAfter(one.validUntil()))
                .anyMatch(one -> one.scope() == Qualification.Scope.MATTER
                        ? one.code().equals(matter)
                        : domains.contains(one.code()));
    }

    @Override
    public List<Qualification> list(String login, Actor actor) {
        AccountRules.checkMaySee(actor);
        return database.transact(connection -> {
            checkAccount(connection, login);
            return QualificationTable.of(connection, login);
        });
    }

    @Override
    public void grant(String login, Qualification qualification, Actor actor) {
        AccountRules.checkMayChange(actor);
        check(qualification);
        database.transact(connection -> {
            checkAccount(connection, login);
            QualificationTable.put(connection, login, qualification);
            String detail = name(qualification.scope(), qualification.code()) + " 至 " + qualification.validUntil();
            record(connection, SecurityEvent.QUALIFICATION_GRANTED, login, actor, detail);
            return null;
        });
    }

    @Override
    public void revoke(String login, Qualification.Scope scope, String code, Actor actor) {
        AccountRules.checkMayChange(actor);
        database.transact(connection -> {
            checkAccount(connection, login);
            if (QualificationTable.remove(connection, login, scope, code)) {
                record(connection, SecurityEvent.QUALIFICATION_REVOKED, login, actor, name(scope, code));
            }
            return null;
        });
    }

    private void check(Qualification qualification) {
        String code = qualification.code();
        boolean named = qualification.scope() != null
                && code != null
                && !code.isBlank()
                && code.length() <= CODE_LENGTH
                && code.chars().noneMatch(Character::isISOControl);
        if (!named) {
            throw invalid("请写明事项编码或者领域名称");
        }
        if (qualification.validUntil() == null || qualification.validUntil().isBefore(today())) {
            throw invalid("请填写今天或以后的有效期截止日");
        }
    }

    private static Refusal invalid(String mend) {
        return new Refusal(Reason.INVALID, "QUALIFICATION_INVALID", "上岗资格填写不正确：" + mend);
    }

    private static void checkAccount(Connection connection, String login) throws SQLException {
        if (AccountTable.find(connection, login).isEmpty()) {
            throw new Refusal(Reason.NOT_FOUND, "ACCOUNT_UNKNOWN", "没有这一登录名的账号：请核对登录名");
        }
    }

    private void record(Connection connection, SecurityEvent kind, String login, Actor actor, String detail)
            throws SQLException {
        SecurityTrail.add(connection, time.instant(), kind, actor.account(), login, SecurityTrail.INSIDE, detail);
    }

    private static String name(Qualification.Scope scope, String code) {
        return scope.title() + " " + code;
    }

    private LocalDate today() {
        return time.instant().atZone(calendar.zone()).toLocalDate();
    }
}
