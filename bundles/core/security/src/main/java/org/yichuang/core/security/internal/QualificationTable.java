// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.dbutils.QueryRunner;
import org.yichuang.ports.accounts.Qualification;

/** The table {@code account_qualification} (上岗资格表). Days are numbers since 1970-01-01. */
final class QualificationTable {
    private static final QueryRunner SQL = new QueryRunner();

    private QualificationTable() {}

    /** Returns the qualifications of an account. */
    static List<Qualification> of(Connection connection, String login) throws SQLException {
        return SQL.query(
                connection,
                "select scope, code, valid_until from account_qualification where login = ? order by scope, code",
                QualificationTable::read,
                login);
    }

    /** Grants one, or changes until when it holds. */
    static void put(Connection connection, String login, Qualification qualification) throws SQLException {
        long day = qualification.validUntil().toEpochDay();
        String scope = qualification.scope().name();
        int changed = SQL.update(
                connection,
                "update account_qualification set valid_until = ? where login = ? and scope = ? and code = ?",
                day,
                login,
                scope,
                qualification.code());
        if (changed == 0) {
            SQL.update(
                    connection,
                    "insert into account_qualification (login, scope, code, valid_until) values (?, ?, ?, ?)",
                    login,
                    scope,
                    qualification.code(),
                    day);
        }
    }

    /** Takes one away; tells whether it was there. */
    static boolean remove(Connection connection, String login, Qualification.Scope scope, String code)
            throws SQLException {
        return SQL.update(
                        connection,
                        "delete from account_qualification where login = ? and scope = ? and code = ?",
                        login,
                        scope.name(),
                        code)
                == 1;
    }

    private static List<Qualification> read(ResultSet rows) throws SQLException {
        List<Qualification> qualifications = new ArrayList<>();
        while (rows.next()) {
            qualifications.add(new Qualification(
                    Qualification.Scope.valueOf(rows.getString("scope")),
                    rows.getString("code"),
                    LocalDate.ofEpochDay(rows.getLong("valid_until"))));
        }
        return qualifications;
    }
}
