// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The statements that write the row of a case; a database prepares each once. Columns that change together are a group, and
 * a group is written only where one of it changed: a database looks after every index of a column that is set, whether or not
 * it is set to what it was.
 */
final class CaseStatements {

    private record Column(String name, Function<CaseColumns, Object> value) {}

    /** What was filed: most steps leave it. */
    private static final List<Column> FILED = List.of(
            new Column("case_no", CaseColumns::caseNo),
            new Column("case_no_tail", CaseColumns::caseNoTail),
            new Column("short_no", CaseColumns::shortNo),
            new Column("matter", CaseColumns::matter),
            new Column("matter_name", CaseColumns::matterName),
            new Column("agency", CaseColumns::agency),
            new Column("agency_name", CaseColumns::agencyName),
            new Column("region", CaseColumns::region),
            new Column("window_no", CaseColumns::window),
            new Column("applicant_kind", columns -> name(columns.applicantKind())),
            new Column("applicant_name", CaseColumns::applicantName),
            new Column("applicant_phone_tail", columns -> columns.search().phoneTail()),
            new Column("applicant_pinyin", columns -> columns.search().pinyin()),
            new Column("applicant_initials", columns -> columns.search().initials()),
            new Column("created_at", CaseColumns::createdAt),
            new Column("channel_account", CaseColumns::channelAccount),
            new Column("linked_case", CaseColumns::linkedCase));

    /** What few steps change. */
    private static final List<Column> SELDOM = List.of(
            new Column("paper_desk", CaseColumns::paperDesk),
            new Column("order_desk", CaseColumns::orderDesk),
            new Column("tracked_by", CaseColumns::trackedBy),
            new Column("issued_at", CaseColumns::issuedAt),
            new Column("handler", CaseColumns::handler),
            new Column("ended_at", CaseColumns::endedAt));

    /** The list in which it stands. */
    private static final List<Column> DESK = List.of(new Column("desk", CaseColumns::desk));

    /** What sorts every list. */
    private static final List<Column> DUE = List.of(new Column("due_at", CaseColumns::due));

    /** What most steps change, and what is in no index. */
    private static final List<Column> STEP = List.of(
            new Column("state", columns -> name(columns.state())),
            new Column("assignee", CaseColumns::assignee),
            new Column("custody", columns -> name(columns.custody())),
            new Column("warning_at", CaseColumns::warning),
            new Column("stopped_at", CaseColumns::stoppedAt),
            new Column("alarm_at", CaseColumns::alarm),
            new Column("timer_at", CaseColumns::timer));

    private static final List<List<Column>> GROUPS = List.of(FILED, SELDOM, DESK, DUE, STEP);
    private static final int ALL = (1 << GROUPS.size()) - 1;

    /** What every step changes. */
    private static final List<String> ALWAYS = List.of("row_version", "last_seq", "last_hash", "body");

    /** The columns of every choice of groups: a bit for each, by its place. */
    private static final List<List<Column>> CHOICES =
            IntStream.rangeClosed(0, ALL).mapToObj(CaseStatements::chosen).toList();

    private static final String INSERT = "insert into cases (" + String.join(", ", names(ALL)) + ", id) values ("
            + "?, ".repeat(names(ALL).size()) + "?)";

    /** The update of every choice. */
    private static final List<String> UPDATES =
            IntStream.rangeClosed(0, ALL).mapToObj(CaseStatements::update).toList();

    /** A statement, and its values in their order. */
    record Statement(String sql, List<Object> values) {}

    private CaseStatements() {}

    /** Writes the row of a new case. */
    static Statement insert(CaseHead head, CaseColumns columns, String body) {
        List<Object> values = values(ALL, head, columns, body);
        values.add(head.id());
        return new Statement(INSERT, values);
    }

    /**
     * Writes a case that nobody else has written since it was read, and nothing where somebody has. The hash of its last
     * action holds where versions are counted anew, as in a database that was restored.
     *
     * @param was where the case stood when it was read
     * @param known its columns then, or {@code null} if they are not known
     */
    static Statement update(CaseHead was, CaseColumns known, CaseHead head, CaseColumns columns, String body) {
        int groups = known == null ? ALL : changed(known, columns);
        List<Object> values = values(groups, head, columns, body);
        values.addAll(List.of(was.id(), was.rowVersion(), was.lastHash()));
        return new Statement(UPDATES.get(groups), values);
    }

    /** Plain loops, here and below: every step of every case comes by. */
    private static int changed(CaseColumns known, CaseColumns columns) {
        int groups = 0;
        for (int place = 0; place < GROUPS.size(); place++) {
            if (isChanged(GROUPS.get(place), known, columns)) {
                groups |= 1 << place;
            }
        }
        return groups;
    }

    private static boolean isChanged(List<Column> group, CaseColumns known, CaseColumns columns) {
        for (Column column : group) {
            if (!Objects.equals(column.value().apply(known), column.value().apply(columns))) {
                return true;
            }
        }
        return false;
    }

    private static String update(int groups) {
        return names(groups).stream().collect(Collectors.joining(" = ?, ", "update cases set ", " = ?"))
                + " where id = ? and row_version = ? and last_hash = ?";
    }

    private static List<String> names(int groups) {
        return Stream.concat(CHOICES.get(groups).stream().map(Column::name), ALWAYS.stream())
                .toList();
    }

    private static List<Object> values(int groups, CaseHead head, CaseColumns columns, String body) {
        List<Object> values = new ArrayList<>();
        for (Column column : CHOICES.get(groups)) {
            values.add(column.value().apply(columns));
        }
        values.addAll(List.of(head.rowVersion(), head.sequence(), head.lastHash(), body));
        return values;
    }

    private static List<Column> chosen(int groups) {
        return IntStream.range(0, GROUPS.size())
                .filter(place -> (groups & 1 << place) != 0)
                .mapToObj(GROUPS::get)
                .flatMap(Collection::stream)
                .toList();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
