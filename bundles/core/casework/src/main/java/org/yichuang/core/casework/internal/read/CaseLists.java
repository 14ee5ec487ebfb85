// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Query;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.persistence.CaseColumns;
import org.yichuang.core.casework.internal.read.Visibility.Where;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.CasePage;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.QueueCount;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Lists and counts cases (待办): one query a page, by columns alone. */
public final class CaseLists {
    private static final int PAGE = 100;
    private static final int COUNTED = 1_000;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,16})-(\\d{1,18})");
    private static final Set<Queue> AT_WINDOW =
            EnumSet.of(Queue.INTAKE, Queue.PRE_REVIEW, Queue.CORRECTION, Queue.HAND_OVER);
    private static final Set<Queue> AT_DEPARTMENT = EnumSet.of(Queue.CONFIRMATION, Queue.REVIEW, Queue.RESULT);
    /** Work lists that the hall and the departments have alike. */
    private static final Set<Queue> AT_BOTH = EnumSet.of(Queue.RETURN, Queue.SUPERVISION);

    /** What is late, or soon will be, of all that an actor sees. */
    private static final Set<Queue> WATCHED = EnumSet.of(Queue.OVERDUE, Queue.DUE_SOON);

    private static final Set<Queue> AT_ISSUE = EnumSet.of(Queue.VERIFICATION, Queue.DELIVERY);
    private static final String COLUMNS =
            "case_no, short_no, state, matter, matter_name, applicant_name, applicant_kind,"
                    + " agency_name, window_no, assignee, custody, created_at, due_at, warning_at, stopped_at, id";

    /** The cases that departments were asked about (R53), due when the department has to answer. */
    private static final String ASKED = "(select c.case_no, c.case_no_tail, c.short_no, c.state, c.matter,"
            + " c.matter_name, c.applicant_name, c.applicant_phone_tail, c.applicant_pinyin, c.applicant_initials, c.applicant_kind, c.agency_name, c.window_no, c.assignee, c.custody,"
            + " c.created_at, t.due_at, cast(null as bigint) as warning_at, cast(null as bigint) as stopped_at, c.id,"
            + " c.region, t.department from case_task t join cases c on c.id = t.case_id where t.is_open = 1) asked";

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
        Where where = where(query.queue(), actor, search.filter(Search::number).isPresent());
        search.ifPresent(text -> text.restrict(where));
        if (query.after() != null) {
            after(where, cursor(query.after()), search);
        }
        List<?> rows = rows(
                "select " + COLUMNS + " from " + source(query.queue()) + where.sql() + " order by "
                        + search.map(text -> text.column() + ", id desc").orElse("due_at, id") + " fetch first "
                        + (query.limit() + 1) + " rows only",
                where);
        List<CaseSummary> items = new ArrayList<>();
        String next = null;
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            if (items.size() == query.limit()) {
                break;
            }
            items.add(summary(columns));
            next = columns[12] + "-" + columns[15];
        }
        return new CasePage(List.copyOf(items), rows.size() > query.limit() ? next : null);
    }

    /** Counts the cases in each queue of an actor. */
    public List<QueueCount> queues(Actor actor) {
        return queuesOf(actor).stream()
                .map(queue -> new QueueCount(
                        queue,
                        count(queue, where(queue, actor, false)),
                        count(queue, overdue(where(queue, actor, false)))))
                .toList();
    }

    private static Set<Queue> queuesOf(Actor actor) {
        Set<Queue> queues = EnumSet.noneOf(Queue.class);
        if (actor.is(Role.WINDOW_CLERK)) {
            queues.addAll(AT_WINDOW);
            queues.addAll(AT_BOTH);
        }
        if (actor.is(Role.GUIDE)) {
            queues.add(Queue.INTAKE);
        }
        if (actor.is(Role.APPROVER) || actor.is(Role.DEPARTMENT_HEAD)) {
            queues.addAll(AT_DEPARTMENT);
            queues.addAll(AT_BOTH);
            queues.add(Queue.JOINT);
        }
        if (isStationed(actor)) {
            queues.add(Queue.INTAKE);
        }
        if (actor.is(Role.ISSUING_CLERK)) {
            queues.addAll(AT_ISSUE);
            queues.add(Queue.RETURN);
        }
        if (actor.is(Role.SUPERVISOR)) {
            queues.addAll(EnumSet.allOf(Queue.class));
        }
        if (!queues.isEmpty() || actor.is(Role.CHANNEL)) {
            queues.add(Queue.ALL);
        }
        return queues;
    }

    private static String source(Queue queue) {
        return queue == Queue.JOINT ? ASKED : "cases";
    }

    private Where where(Queue queue, Actor actor, boolean number) {
        Where where = new Where();
        if (queue == Queue.JOINT) {
            Visibility.restrictToAsked(where, actor);
            return where;
        }
        if (WATCHED.contains(queue)) {
            Visibility.restrict(where, actor, number);
            return queue == Queue.OVERDUE ? overdue(where) : dueSoon(where);
        }
        boolean department = actor.is(Role.APPROVER) || actor.is(Role.DEPARTMENT_HEAD);
        boolean ofAll = AT_BOTH.contains(queue) && actor.is(Role.SUPERVISOR);
        boolean ofDepartments = AT_DEPARTMENT.contains(queue) || AT_BOTH.contains(queue) && department;
        if (department && ofDepartments && !ofAll) {
            // The list names the department already; said twice, a database expects far fewer cases than there are.
            Visibility.restrictToRegion(where, actor)
                    .and(column(queue) + " = ?", CaseColumns.desk(queue, actor.unit()));
        } else {
            Visibility.restrict(where, actor, number);
            if (ofAll || ofDepartments) {
                where.and(column(queue) + " like ?", CaseColumns.desk(queue, "%"));
            } else if (queue != Queue.ALL) {
                where.and(column(queue) + " = ?", CaseColumns.desk(queue, actor.region()));
            }
        }
        if (AT_WINDOW.contains(queue)
                && actor.window() != null
                && (actor.is(Role.WINDOW_CLERK) || isStationed(actor))) {
            where.and("window_no = ?", actor.window());
        }
        return where;
    }

    /** Tells whether an actor works for a department at a window of the hall (派驻人员, R129). */
    private static boolean isStationed(Actor actor) {
        return actor.window() != null && actor.is(Role.APPROVER);
    }

    private static String column(Queue queue) {
        return switch (queue) {
            case HAND_OVER, RETURN -> "paper_desk";
            case SUPERVISION -> "order_desk";
            default -> "desk";
        };
    }

    /**
     * Where a page ended.
     *
     * @param due due date of its last case
     * @param id key of that case; what is found in a search is sorted by nothing that may stand in an address
     */
    private record Cursor(long due, long id) {}

    private static Cursor cursor(String text) {
        Matcher parts = CURSOR.matcher(text);
        if (!parts.matches()) {
            throw cursorInvalid();
        }
        return new Cursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    /** Goes on after a cursor; the redundant first condition is what lets Derby begin in the middle of the index. */
    private void after(Where where, Cursor cursor, Optional<Search> search) {
        if (search.isEmpty()) {
            where.and("due_at >= ?", cursor.due()).and("(due_at > ? or id > ?)", cursor.due(), cursor.id());
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

    private Where overdue(Where where) {
        return where.and("due_at < ?", time.millis()).and("stopped_at is null");
    }

    private Where dueSoon(Where where) {
        return where.and("due_at >= ?", time.millis())
                .and("warning_at <= ?", time.millis())
                .and("stopped_at is null");
    }

    private int count(Queue queue, Where where) {
        List<?> counted = rows(
                "select count(*) from (select id from " + source(queue) + where.sql() + " fetch first " + COUNTED
                        + " rows only) counted",
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

    private CaseSummary summary(Object[] row) {
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
                CaseClock.light(due, warning, stopped == null ? time.instant() : stopped));
    }

    private static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
