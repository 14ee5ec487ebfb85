// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Query;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.persistence.CaseColumns;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.read.Visibility.Where;
import org.yichuang.core.casework.internal.timers.Alarms;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.CaseAlarm;
import org.yichuang.ports.casework.CasePage;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.QueueCount;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Lists and counts cases (待办): one query a page, by columns alone; alarms say besides what is late. */
public final class CaseLists {
    private static final int PAGE = 100;
    /** Where in a row the key stands, and after it that by which the list is sorted. */
    private static final int ID = 15;

    private static final int COUNTED = 1_000;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,16})-(\\d{1,18})");
    private static final String COLUMNS =
            "case_no, short_no, state, matter, matter_name, applicant_name, applicant_kind,"
                    + " agency_name, window_no, assignee, custody, created_at, due_at, warning_at, stopped_at, id";

    private final EntityManagerFactory database;
    private final TimeSource time;

    /** Lists from this database. */
    public CaseLists(EntityManagerFactory database, TimeSource time) {
        this.database = database;
        this.time = time;
    }

    /** Lists the cases of a queue that an actor may see, earliest due first, or what a text finds among them, see {@link Search}. */
    public CasePage list(CaseQuery query, Actor actor) {
        if (query.limit() < 1 || query.limit() > PAGE) {
            throw new Refusal(Reason.INVALID, "LIMIT_INVALID", "每页件数不正确：请填写 1 至 " + PAGE);
        }
        Optional<Search> search = Search.of(query.text());
        Where where = QueueRules.where(
                query.queue(), actor, search.filter(Search::number).isPresent(), time.millis());
        search.ifPresent(text -> text.restrict(where));
        String order = QueueRules.order(query.queue());
        if (query.after() != null) {
            after(where, cursor(query.after()), search, order);
        }
        List<?> rows = rows(
                "select " + COLUMNS + ", " + order + " as place from " + QueueRules.source(query.queue()) + where.sql()
                        + " order by "
                        + search.map(text -> text.column() + ", id desc").orElse(order + ", id")
                        + " fetch first " + (query.limit() + 1) + " rows only",
                where);
        List<Object[]> page =
                rows.stream().limit(query.limit()).map(Object[].class::cast).toList();
        Map<Long, List<CaseAlarm>> alarms = query.queue() == Queue.ALARM ? alarms(page) : Map.of();
        Object[] last = rows.size() > query.limit() ? page.get(page.size() - 1) : null;
        return new CasePage(
                page.stream()
                        .map(row -> summary(row, alarms.getOrDefault(id(row), List.of())))
                        .toList(),
                last == null ? null : last[ID + 1] + "-" + last[ID]);
    }

    /** Reads what is late about the cases of a page: a column says since when, the case itself says what. */
    private Map<Long, List<CaseAlarm>> alarms(List<Object[]> page) {
        if (page.isEmpty()) {
            return Map.of();
        }
        Instant now = time.instant();
        EntityManager em = database.createEntityManager();
        try {
            return em.createQuery("select c from CaseEntity c where c.id in :ids", CaseEntity.class)
                    .setParameter("ids", page.stream().map(CaseLists::id).toList())
                    .getResultStream()
                    .collect(Collectors.toMap(CaseEntity::getId, row -> Alarms.open(row.toRecord(), now).stream()
                            .map(CaseLists::alarm)
                            .toList()));
        } finally {
            em.close();
        }
    }

    private static CaseAlarm alarm(Alarms.Cause cause) {
        return new CaseAlarm(
                cause.kind(),
                cause.text(),
                cause.since(),
                cause.concerned(),
                cause.kind().next());
    }

    private static Long id(Object[] row) {
        return ((Number) row[ID]).longValue();
    }

    /** Counts the cases in each queue of an actor. */
    public List<QueueCount> queues(Actor actor) {
        long now = time.millis();
        return QueueRules.of(actor).stream()
                .map(queue -> new QueueCount(
                        queue,
                        count(queue, QueueRules.where(queue, actor, false, now)),
                        count(queue, QueueRules.overdue(QueueRules.where(queue, actor, false, now), now))))
                .toList();
    }

    /**
     * Where a page ended.
     *
     * @param place due date of its last case, or what else its list is sorted by
     * @param id key of that case; what is found in a search is sorted by nothing that may stand in an address
     */
    private record Cursor(long place, long id) {}

    private static Cursor cursor(String text) {
        Matcher parts = CURSOR.matcher(text);
        if (!parts.matches()) {
            throw cursorInvalid();
        }
        return new Cursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    /** Goes on after a cursor; the redundant first condition is what lets Derby begin in the middle of the index. */
    private void after(Where where, Cursor cursor, Optional<Search> search, String order) {
        if (search.isEmpty()) {
            where.and(order + " >= ?", cursor.place())
                    .and("(" + order + " > ? or id > ?)", cursor.place(), cursor.id());
        } else if (!search.get().beginning()) {
            where.and("id < ?", cursor.id());
        } else {
            String column = search.get().column();
            Where last = new Where().and("id = ?", cursor.id());
            List<?> found = rows("select " + column + " from cases" + last.sql(), last);
            if (found.isEmpty()) {
                throw cursorInvalid();
            }
            where.and(column + " >= ?", found.get(0)).and("(" + column + " > ? or id < ?)", found.get(0), cursor.id());
        }
    }

    private static Refusal cursorInvalid() {
        return new Refusal(Reason.INVALID, "CURSOR_INVALID", "翻页位置不正确：请从第一页重新查询");
    }

    private int count(Queue queue, Where where) {
        List<?> counted = rows(
                "select count(*) from (select id from " + QueueRules.source(queue) + where.sql() + " fetch first "
                        + COUNTED + " rows only) counted",
                where);
        return ((Number) counted.get(0)).intValue();
    }

    private List<?> rows(String sql, Where where) {
        EntityManager em = database.createEntityManager();
        try {
            Query query = em.createNativeQuery(sql);
            for (int index = 0; index < where.parameters().size(); index++) {
                query.setParameter(index + 1, where.parameters().get(index));
            }
            return query.getResultList();
        } finally {
            em.close();
        }
    }

    private CaseSummary summary(Object[] row, List<CaseAlarm> alarms) {
        long dueAt = ((Number) row[12]).longValue();
        Instant due = dueAt == CaseColumns.NEVER ? null : Instant.ofEpochMilli(dueAt);
        Instant warning = instant(row[13]);
        Instant stopped = instant(row[14]);
        boolean organisation =
                row[6] != null && ApplicantKind.valueOf((String) row[6]).isOrganisation();
        return new CaseSummary(
                (String) row[0],
                (String) row[1],
                CaseState.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                organisation ? (String) row[5] : Masking.person((String) row[5]),
                (String) row[7],
                (String) row[8],
                (String) row[9],
                CustodyState.valueOf((String) row[10]),
                instant(row[11]),
                due,
                CaseClock.light(due, warning, stopped == null ? time.instant() : stopped),
                alarms);
    }

    private static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
