// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.core.casework.internal.persistence.CaseColumns;
import org.yichuang.core.casework.internal.read.Visibility.Where;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.Queue;

/** Who has which work lists (待办), and which cases are in each. */
final class QueueRules {
    private static final Set<Queue> AT_WINDOW =
            EnumSet.of(Queue.INTAKE, Queue.PRE_REVIEW, Queue.CORRECTION, Queue.HAND_OVER);
    private static final Set<Queue> AT_DEPARTMENT = EnumSet.of(Queue.CONFIRMATION, Queue.REVIEW, Queue.RESULT);
    /** Work lists that the hall and the departments have alike. */
    private static final Set<Queue> AT_BOTH = EnumSet.of(Queue.RETURN, Queue.SUPERVISION);

    /** What is late, or soon will be, of all that an actor sees. */
    private static final Set<Queue> WATCHED = EnumSet.of(Queue.ALARM, Queue.OVERDUE, Queue.DUE_SOON);

    private static final Set<Queue> AT_ISSUE = EnumSet.of(Queue.VERIFICATION, Queue.DELIVERY);

    /** The cases that departments were asked about (R53), due when the department has to answer. */
    private static final String ASKED = "(select c.case_no, c.case_no_tail, c.short_no, c.state, c.matter,"
            + " c.matter_name, c.applicant_name, c.applicant_phone_tail, c.applicant_pinyin, c.applicant_initials, c.applicant_kind, c.agency_name, c.window_no, c.assignee, c.custody,"
            + " c.created_at, t.due_at, cast(null as bigint) as warning_at, cast(null as bigint) as stopped_at, c.id,"
            + " c.region, t.department from case_task t join cases c on c.id = t.case_id where t.is_open = 1) asked";

    private QueueRules() {}

    /** Returns the work lists that somebody has. */
    static Set<Queue> of(Actor actor) {
        Set<Queue> queues = EnumSet.noneOf(Queue.class);
        if (actor.is(Role.WINDOW_CLERK)) {
            queues.addAll(AT_WINDOW);
            queues.addAll(AT_BOTH);
            queues.add(Queue.RESULT);
            queues.add(Queue.TRACKED);
        }
        if (actor.is(Role.GUIDE)) {
            queues.add(Queue.INTAKE);
        }
        if (actor.is(Role.APPROVER) || actor.is(Role.DEPARTMENT_HEAD)) {
            queues.addAll(AT_DEPARTMENT);
            queues.addAll(AT_BOTH);
            queues.add(Queue.JOINT);
        }
        if (actor.is(Role.DEPARTMENT_HEAD)) {
            queues.add(Queue.ALARM);
        }
        if (isStationed(actor)) {
            queues.add(Queue.INTAKE);
        }
        if (actor.is(Role.ISSUING_CLERK)) {
            queues.addAll(AT_ISSUE);
            queues.addAll(AT_BOTH);
        }
        if (actor.is(Role.SUPERVISOR)) {
            queues.addAll(EnumSet.complementOf(EnumSet.of(Queue.TRACKED)));
        }
        if (!queues.isEmpty() || actor.is(Role.CHANNEL)) {
            queues.add(Queue.ALL);
        }
        return queues;
    }

    /** Returns by which column a list is sorted: alarms by how long they stand, all else by when it is due. */
    static String order(Queue queue) {
        return queue == Queue.ALARM ? "alarm_at" : "due_at";
    }

    /** Returns what the cases of a list are selected from. */
    static String source(Queue queue) {
        return queue == Queue.JOINT ? ASKED : "cases";
    }

    /**
     * Finds the cases of a list that an actor may see.
     *
     * @param few whether a handful is found anyway, see {@link Visibility#restrict}
     * @param now milliseconds since 1970
     */
    static Where where(Queue queue, Actor actor, boolean few, long now) {
        Where where = new Where();
        if (queue == Queue.JOINT) {
            Visibility.restrictToAsked(where, actor);
            return where;
        }
        if (WATCHED.contains(queue)) {
            Visibility.restrict(where, actor, few);
            return switch (queue) {
                case ALARM -> where.and("alarm_at <= ?", now);
                case OVERDUE -> overdue(where, now);
                default -> dueSoon(where, now);
            };
        }
        if (queue == Queue.TRACKED) {
            return Visibility.restrictToRegion(where, actor).and("tracked_by = ?", actor.account());
        }
        boolean department = actor.is(Role.APPROVER) || actor.is(Role.DEPARTMENT_HEAD);
        boolean ofAll = AT_BOTH.contains(queue) && actor.is(Role.SUPERVISOR);
        boolean ofWindow = queue == Queue.RESULT && !department && actor.is(Role.WINDOW_CLERK);
        boolean ofDepartments = AT_DEPARTMENT.contains(queue) && !ofWindow || AT_BOTH.contains(queue) && department;
        if (department && ofDepartments && !ofAll) {
            // The list names the department already; said twice, a database expects far fewer cases than there are.
            Visibility.restrictToRegion(where, actor)
                    .and(column(queue) + " = ?", CaseColumns.desk(queue, actor.unit()));
        } else {
            Visibility.restrict(where, actor, few);
            if (ofAll || ofDepartments) {
                where.and(column(queue) + " like ?", CaseColumns.desk(queue, "%"));
            } else if (queue != Queue.ALL) {
                where.and(column(queue) + " = ?", CaseColumns.desk(queue, actor.region()));
            }
        }
        if ((AT_WINDOW.contains(queue) || ofWindow)
                && actor.window() != null
                && (actor.is(Role.WINDOW_CLERK) || isStationed(actor))) {
            where.and("window_no = ?", actor.window());
        }
        return where;
    }

    /** Keeps those whose limit is used up while it runs. */
    static Where overdue(Where where, long now) {
        return where.and("due_at < ?", now).and("stopped_at is null");
    }

    private static Where dueSoon(Where where, long now) {
        return where.and("due_at >= ?", now).and("warning_at <= ?", now).and("stopped_at is null");
    }

    /** Tells whether an actor works for a department at a window of the hall (派驻人员, R129). */
    private static boolean isStationed(Actor actor) {
        return actor.window() != null && Visibility.isOfDepartment(actor);
    }

    private static String column(Queue queue) {
        return switch (queue) {
            case HAND_OVER, RETURN -> "paper_desk";
            case SUPERVISION -> "order_desk";
            default -> "desk";
        };
    }
}
