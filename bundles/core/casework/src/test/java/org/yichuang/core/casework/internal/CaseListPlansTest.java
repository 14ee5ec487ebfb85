// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.core.casework.internal.persistence.CaseColumns;
import org.yichuang.core.casework.internal.read.CaseLists;
import org.yichuang.core.database.internal.Listening;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CasePage;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.QueueCount;

/**
 * Reads the plan of every query of the work lists and searches among many cases: none reads their table from end to end. That
 * every query of the platform has an index at all is watched wherever a test asks PostgreSQL (PlanWatch).
 */
@EnabledIfSystemProperty(
        named = "yichuang.test.postgresql",
        matches = ".+",
        disabledReason = "reads plans of PostgreSQL")
class CaseListPlansTest {
    private static final int CASES = 60_000;
    private static final Actor OPERATOR =
            new Actor("admin", "运维", Set.of(Role.SUPERVISOR), Actor.PLATFORM, "平台", null, null);

    /** A text of every kind that is searched for, of names also such that find very many. */
    private static final List<String> TEXTS = List.of(
            "0".repeat(40) + "12345", "0".repeat(12) + "12345", "012345", "2345", "申请人12345", "申请", "shenqing", "sqr");

    private static final Set<String> ASKED = new LinkedHashSet<>();
    private static DataSource database;
    private static CaseLists lists;

    @BeforeAll
    static void manyCases() throws SQLException {
        database = TestDatabase.unwatched();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            Map<String, String> values = values(connection);
            statement.execute("insert into cases (" + String.join(", ", values.keySet()) + ") select "
                    + String.join(", ", values.values()) + " from generate_series(1, " + CASES + ") g");
            statement.execute("vacuum analyze cases");
        }
        lists = new CaseLists(
                Persistence.createEntityManagerFactory(
                        "org.yichuang.core.casework",
                        Map.of(
                                "javax.persistence.nonJtaDataSource",
                                Listening.to(database, asked -> ASKED.add(asked.filled())))),
                () -> java.time.Instant.ofEpochMilli(CASES * 500L));
    }

    @Test
    void noListReadsTheWholeTable() throws SQLException {
        for (Actor actor : List.of(
                World.CLERK,
                World.GUIDE,
                World.ISSUER,
                World.SUPERVISOR,
                World.APPROVER,
                World.HEAD,
                World.CHANNEL,
                OPERATOR)) {
            for (QueueCount queue : lists.queues(actor)) {
                CasePage page = lists.list(new CaseQuery(queue.queue(), null, null, 20), actor);
                lists.list(
                        new CaseQuery(queue.queue(), null, page.next() == null ? "30000000-30000" : page.next(), 20),
                        actor);
                for (String text : TEXTS) {
                    CasePage found = lists.list(new CaseQuery(queue.queue(), text, null, 20), actor);
                    if (found.next() != null) {
                        lists.list(new CaseQuery(queue.queue(), text, found.next(), 20), actor);
                    }
                }
            }
        }

        assertThat(ASKED).hasSizeGreaterThan(20);
        assertThat(ASKED.stream().filter(CaseListPlansTest::readsEverything).toList())
                .isEmpty();
    }

    @Test
    void aWindowReadsNothingOfWhatWaitsAtOthers() throws SQLException {
        ASKED.clear();

        lists.list(new CaseQuery(Queue.INTAKE, null, null, 20), World.CLERK);

        assertThat(ASKED).hasSize(1).allSatisfy(query -> assertThat(plan(query))
                .anyMatch(line -> line.contains("ix_cases_window"))
                .noneMatch(line -> line.contains("Filter")));
    }

    @Test
    void whatIsLateOfAllIsCountedAmongWhatRuns() throws SQLException {
        ASKED.clear();

        lists.queues(World.SUPERVISOR);

        assertThat(ASKED.stream()
                        .filter(query -> query.matches(
                                ".* from cases where .* region = \\S+ and due_at < \\S+ and stopped_at is null .*"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(query -> assertThat(plan(query))
                        .anyMatch(line -> line.contains("Index Only Scan using ix_cases_running_region")));
    }

    private static List<String> plan(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain " + query)) {
            while (plan.next()) {
                lines.add(plan.getString(1));
            }
        }
        return lines;
    }

    private static boolean readsEverything(String query) {
        try {
            boolean capped = false;
            for (String line : plan(query)) {
                // A count that is expected to reach its cap ends long before the end of the table.
                capped |= line.matches(".*Limit .* rows=1000 .*");
                if (line.contains("Seq Scan on cases") && !capped) {
                    return true;
                }
            }
            return false;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    /** What each column that must have a value gets, and those that lists look at, as an expression of {@code g}. */
    private static Map<String, String> values(Connection connection) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), "cases", "%")) {
            while (columns.next()) {
                if ("NO".equals(columns.getString("IS_NULLABLE"))) {
                    values.put(
                            columns.getString("COLUMN_NAME"),
                            columns.getString("TYPE_NAME").matches("text|varchar") ? "'x'" : "1");
                }
            }
        }
        values.put("id", "g");
        values.put("case_no", "lpad(g::text, 45, '0')");
        values.put("case_no_tail", "lpad(g::text, 6, '0')");
        values.put("short_no", "lpad(g::text, 17, '0')");
        values.put("state", "'ACCEPTED'");
        values.put("custody", "'" + CustodyState.values()[0] + "'");
        values.put("region", "case when g % 5 = 0 then '" + World.REGION + "' else (150000 + g % 500)::text end");
        values.put("window_no", "case when g % 12 = 0 then 'B01' else 'A' || g % 12 end");
        values.put("agency", "case when g % 50 = 0 then '" + SampleMatter.AGENCY + "' else 'agency' || g % 40 end");
        values.put(
                "desk",
                "case when g % 3 = 0 then null when g % 5 = 0 then '" + CaseColumns.desk(Queue.INTAKE, World.REGION)
                        + "' when g % 50 = 1 then '" + CaseColumns.desk(Queue.REVIEW, SampleMatter.AGENCY)
                        + "' else 'other' || g % 400 end");
        values.put("applicant_name", "'申请人' || g");
        values.put("applicant_pinyin", "'shenqingren' || g");
        values.put("applicant_initials", "'sqr' || g");
        values.put("applicant_phone_tail", "lpad((g % 10000)::text, 4, '0')");
        values.put("tracked_by", "case when g % 3 = 0 then null else 'clerk' || g % 100 end");
        values.put("channel_account", "case when g % 100 = 0 then 'portal' end");
        values.put("due_at", "g * 1000");
        values.put("warning_at", "g * 1000 - 500");
        // Of those some are late.
        values.put("alarm_at", "case when g % 100 = 0 then g * 1000 else " + CaseColumns.NEVER + " end");
        // Those say in the list what is late about them.
        values.put("body", "case when g % 100 = 0 then '" + text() + "' else 'x' end");
        // Of many cases few are still under way.
        values.put("stopped_at", "case when g % 10 > 0 then g * 1000 end");
        return values;
    }

    private static String text() {
        World light = World.inMemory();
        return light.record(Sample.caseAfter(light, ActionType.RECEIVE)).text().replace("'", "''");
    }
}
