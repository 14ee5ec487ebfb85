// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.yichuang.core.casework.internal.Hall;

/**
 * Very many cases in a PostgreSQL. A handful is brought to different points of its life by the case service, and the database
 * multiplies their rows; people are named as people are, each with a telephone. However many cases there are, a department of
 * a region has equally many of them, and so has the end of a telephone number there: what is compared is how long it takes to
 * find a page among more cases, not how long a fuller page takes.
 */
final class ManyCases {
    /** How many of a hundred cases have come how far in their lives. */
    private static final List<Integer> SHARES = List.of(60, 20, 12, 3, 2, 3);

    /** Keys of the multiplied cases begin here, those of their actions at that many times {@link #ACTIONS}. */
    private static final long KEYS = 1_000_000;

    private static final int ACTIONS = 20;
    private static final int CASES_A_REGION = 100_000;
    private static final int DEPARTMENTS_A_REGION = 2;
    private static final int TELEPHONES_A_REGION = 500;
    private static final String SURNAMES =
            "王wang李li张zhang刘liu陈chen杨yang赵zhao黄huang周zhou吴wu徐xu孙sun胡hu朱zhu高gao林lin何he郭guo马ma罗luo";
    private static final String GIVEN =
            "伟wei芳fang娜na敏min静jing丽li强qiang磊lei洋yang勇yong艳yan杰jie娟juan涛tao明ming超chao秀xiu霞xia平ping刚gang"
                    + "桂gui英ying华hua玉yu兰lan红hong云yun文wen志zhi国guo";

    /** Tables whose rows belong to cases, those that refer to others first. */
    private static final List<String> TABLES =
            List.of("case_payload", "case_action", "case_document", "case_outbox", "case_task", "case_breach", "cases");

    private final Connection connection;
    private final Statement statement;
    private final int regions;

    private ManyCases(Connection connection, int count) throws SQLException {
        this.connection = connection;
        regions = Math.max(1, count / CASES_A_REGION);
        statement = connection.createStatement();
    }

    /** Fills a new database with that many cases. */
    static void fill(DataSource database, int count) throws SQLException {
        List<String> templates;
        try (var hall = new Hall(database)) {
            templates = templates(hall);
        }
        try (var connection = database.getConnection()) {
            new ManyCases(connection, count).fill(templates, count);
        }
    }

    private static List<String> templates(Hall hall) {
        var templates = new ArrayList<String>();
        for (var steps = 1; steps <= Hall.STEPS; steps++) {
            String caseNo = null;
            for (var step = 0; step < steps; step++) {
                caseNo = hall.step(step, caseNo);
            }
            templates.add(caseNo);
        }
        return templates;
    }

    private void fill(List<String> templates, int count) throws SQLException {
        // What is filled in once and read from then on needs neither a log nor checks, and its indexes are made at the
        // end.
        statement.execute("set session_replication_role = replica");
        statement.execute("set maintenance_work_mem = '512MB'");
        for (var table : TABLES) {
            statement.execute("alter table " + table + " set unlogged");
            statement.execute("alter table " + table + " set (autovacuum_enabled = off)");
        }
        var indexes = dropIndexes();
        people();
        var first = KEYS;
        for (var index = 0; index < templates.size(); index++) {
            var number = (int) ((long) count * SHARES.get(index) / 100);
            multiply(templates.get(index), first, number);
            first += number;
        }
        for (var index : indexes) {
            statement.execute(index);
        }
        for (var table : TABLES) {
            statement.execute("vacuum analyze " + table);
        }
        statement.execute("reset session_replication_role");
    }

    private List<String> dropIndexes() throws SQLException {
        var made = new HashMap<String, String>();
        try (var found =
                statement.executeQuery("select i.indexname, i.indexdef from pg_indexes i where i.tablename in ("
                        + TABLES.stream().map(table -> "'" + table + "'").collect(Collectors.joining(", "))
                        + ") and not exists (select 1 from pg_constraint c where c.conname = i.indexname)")) {
            while (found.next()) {
                made.put(found.getString(1), found.getString(2));
            }
        }
        for (var name : made.keySet()) {
            statement.execute("drop index " + name);
        }
        return List.copyOf(made.values());
    }

    /** Three characters of people's names, each with its pinyin, chosen by a number. */
    private void people() throws SQLException {
        for (var table : Map.of("surname", SURNAMES, "given", GIVEN).entrySet()) {
            statement.execute("create temporary table " + table.getKey()
                    + " as select row_number() over () - 1 as n, m[1] as sign, m[2] as pinyin from regexp_matches('"
                    + table.getValue() + "', '([^a-z])([a-z]+)', 'g') m");
        }
        statement.execute("create temporary table person as select row_number() over () - 1 as n,"
                + " s.sign || a.sign || b.sign as name, s.pinyin || a.pinyin || b.pinyin as pinyin,"
                + " left(s.pinyin, 1) || left(a.pinyin, 1) || left(b.pinyin, 1) as initials"
                + " from surname s, given a, given b");
        statement.execute("analyze person");
    }

    private void multiply(String template, long first, int number) throws SQLException {
        var own = Map.ofEntries(
                Map.entry("id", "k.id"),
                Map.entry(
                        "case_no",
                        "left(t.case_no, 31) || to_char(date '2024-01-01' + (k.id % 700)::int, 'YYYYMMDD')"
                                + " || lpad((k.id / 700)::text, 6, '0')"),
                Map.entry("case_no_tail", "lpad((k.id / 700)::text, 6, '0')"),
                Map.entry("short_no", "lpad(k.id::text, 17, '0')"),
                Map.entry("region", "k.region"),
                Map.entry("agency", "k.agency"),
                Map.entry("window_no", "'B' || lpad((1 + k.chance % 12)::text, 2, '0')"),
                Map.entry("applicant_name", "p.name"),
                Map.entry("applicant_pinyin", "p.pinyin"),
                Map.entry("applicant_initials", "p.initials"),
                Map.entry(
                        "applicant_phone_tail",
                        "lpad((k.chance / 7919 % " + regions * TELEPHONES_A_REGION + ")::text, 4, '0')"),
                Map.entry("desk", desk("desk")),
                Map.entry("paper_desk", desk("paper_desk")),
                Map.entry("order_desk", desk("order_desk")),
                Map.entry("created_at", "t.created_at - k.chance % 20000000000"),
                Map.entry(
                        "due_at",
                        "case when t.stopped_at is null then t.due_at + k.chance % 2000000000"
                                + " else t.due_at - k.chance % 20000000000 end"));
        var department = "chance / 10 % " + regions * DEPARTMENTS_A_REGION;
        var keys = "(select id, chance, (150620 + chance % " + regions + ")::text as region,"
                + " case " + department + " when 0 then '" + Hall.APPROVER.unit()
                + "' else '11150626MB' || lpad((" + department + ")::text, 8, '0') end as agency"
                + " from (select id, abs(hashint8extended(id, 7) % 1000000000000) as chance from generate_series("
                + first + ", " + (first + number - 1) + ") id) c) k";
        insert("cases", own, "cases t, " + keys + " join person p on p.n = k.chance / 1000 % 18000", template, null);
        var action = Map.of(
                "id", "k.id * " + ACTIONS + " + t.seq",
                "case_id", "k.id",
                "action_id", "'a-' || k.id || '-' || t.seq",
                "region", "k.region");
        insert("case_action", action, "case_action t, " + keys, template, "t.case_id");
        insert(
                "case_payload",
                Map.of("action_id", "k.id * " + ACTIONS + " + a.seq"),
                "case_payload t join case_action a on a.id = t.action_id, " + keys,
                template,
                "a.case_id");
        var outbox = Map.of("id", "t.id || k.id", "case_id", "k.id", "region", "k.region");
        insert("case_outbox", outbox, "case_outbox t, " + keys, template, "t.case_id");
    }

    /** The same work list of the place or department that the case belongs to. */
    private static String desk(String column) {
        return "split_part(t." + column + ", ':', 1) || ':' || case when split_part(t." + column
                + ", ':', 2) = t.region then k.region else k.agency end";
    }

    /** Copies the rows of a case as many times as there are keys, with some columns of their own. */
    private void insert(String table, Map<String, String> own, String from, String template, String caseId)
            throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = connection.getMetaData().getColumns(null, "public", table, "%")) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        var values = columns.stream()
                .map(column -> own.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        var which = caseId == null
                ? "t.case_no = '" + template + "'"
                : caseId + " = (select id from cases where case_no = '" + template + "')";
        statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from "
                + from + " where " + which);
    }
}
