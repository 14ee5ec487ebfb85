// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.yichuang.ports.prefill.Proof;
import org.yichuang.ports.prefill.RegisterQuery;

/** The table {@code register_query}: a row is written before registers are asked, and completed with what they answered. */
final class QueryTable {
    private static final QueryRunner SQL = new QueryRunner();

    private final DataSource dataSource;

    QueryTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(RegisterQuery query) {
        update(
                "insert into register_query (number, region, case_no, asked_at, content) values (?, ?, ?, ?, ?)",
                query.number(),
                query.region(),
                query.caseNo(),
                query.askedAt().toEpochMilli(),
                Json.write(query));
        refer(query.number(), query.consent().file());
    }

    void complete(RegisterQuery query) {
        query.proofs().stream().map(Proof::file).distinct().forEach(file -> refer(query.number(), file));
        update("update register_query set content = ? where number = ?", Json.write(query), query.number());
    }

    /** Keeps a file as long as the query. */
    private void refer(String number, String file) {
        if (file != null) {
            update("insert into register_query_file (file_id, number) values (?, ?)", file, number);
        }
    }

    /**
     * Puts in place of a query what is left of it after its retention. Its files go by themselves, when nobody else refers to
     * them.
     */
    void erase(RegisterQuery left) {
        update("delete from register_query_file where number = ?", left.number());
        update(
                "update register_query set content = ?, asked_at = null where number = ?",
                Json.write(left),
                left.number());
    }

    /** Lists queries that were asked in a span of time, those of one moment by their numbers; the oldest first. */
    List<RegisterQuery> asked(long from, String after, long before, int limit) {
        return read(
                "select content from register_query where asked_at < ? and asked_at >= ? and (asked_at > ? or number > ?)"
                        + " order by asked_at, number fetch first " + limit + " rows only",
                List.of(before, from, from, after));
    }

    Optional<RegisterQuery> find(String number) {
        return query("where number = ?", 1, List.of(number)).stream().findFirst();
    }

    /**
     * Lists queries, newest first.
     *
     * @param region only those of a place, or {@code null}
     * @param caseNo only those for a case, or {@code null}
     * @param before only those older than this number, or {@code null}
     */
    List<RegisterQuery> list(String region, String caseNo, String before, int limit) {
        List<String> wanted = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        add(wanted, parameters, "region = ?", region);
        add(wanted, parameters, "case_no = ?", caseNo);
        add(wanted, parameters, "number < ?", before);
        String where = wanted.isEmpty() ? "" : "where " + String.join(" and ", wanted);
        return query(where, limit, parameters);
    }

    private static void add(List<String> wanted, List<Object> parameters, String condition, String value) {
        if (value != null) {
            wanted.add(condition);
            parameters.add(value);
        }
    }

    private List<RegisterQuery> query(String where, int limit, List<?> parameters) {
        return read(
                "select content from register_query " + where + " order by number desc fetch first " + limit
                        + " rows only",
                parameters);
    }

    private List<RegisterQuery> read(String sql, List<?> parameters) {
        try (Connection connection = dataSource.getConnection()) {
            return SQL.query(
                    connection,
                    sql,
                    rows -> {
                        List<RegisterQuery> found = new ArrayList<>();
                        while (rows.next()) {
                            found.add(Json.read(rows.getString(1), RegisterQuery.class));
                        }
                        return found;
                    },
                    parameters.toArray());
        } catch (SQLException failure) {
            throw new IllegalStateException("queries of registers can't be read", failure);
        }
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection()) {
            SQL.update(connection, sql, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException("a query of registers can't be written", failure);
        }
    }
}
