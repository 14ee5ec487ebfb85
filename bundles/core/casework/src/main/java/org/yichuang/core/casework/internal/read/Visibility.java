// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Who may see which cases, in this one place: the hall and the supervisors see those of their region, a department those of
 * its region that it decides or was asked about, a portal or terminal those that came in by it, administrators none. An
 * operator at the shell is a supervisor of no region in particular and sees them all, masked; no account is without a region.
 */
public final class Visibility {
    private static final Set<Role> HALL =
            EnumSet.of(Role.GUIDE, Role.WINDOW_CLERK, Role.ISSUING_CLERK, Role.SUPERVISOR);
    private static final Set<Role> DEPARTMENT = EnumSet.of(Role.APPROVER, Role.DEPARTMENT_HEAD);

    private static final Set<Role> WORKERS = EnumSet.of(
            Role.WINDOW_CLERK, Role.ISSUING_CLERK, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.CHANNEL, Role.PLATFORM);

    private Visibility() {}

    /** Tells whether an actor may see a case. */
    public static boolean sees(Actor actor, Reach reach) {
        return actor.roles().stream().anyMatch(role -> reaches(actor, role, reach) || isAsked(actor, role, reach));
    }

    /**
     * Finds a case that an actor may see.
     *
     * @throws Refusal if there is none or he may not see it: the same answer
     */
    static CaseEntity find(EntityManager em, String caseNo, Actor actor) {
        return CaseRows.find(em, caseNo).filter(row -> row.isSeenBy(actor)).orElseThrow(() -> unknownCase(caseNo));
    }

    /**
     * Finds the role in which an actor may do something to a case. A department that was asked for its opinion answers,
     * and does nothing else.
     *
     * @param line what he is about to do
     */
    public static Optional<Role> actingRole(Actor actor, Transition line, Reach reach) {
        boolean answer = line.action() == ActionType.ANSWER_JOINT;
        return line.roles().stream()
                .filter(actor::is)
                .filter(role -> answer ? isAsked(actor, role, reach) : reaches(actor, role, reach))
                .findFirst();
    }

    /**
     * Tells whether an actor works on a case, so that reading its scans and papers is his work and not an event: clerks of the
     * hall it came to, the department that decides it and those that were asked, the portal it came by, and who made it.
     * Guides and supervisors see cases without working on them.
     */
    static boolean worksOn(Actor actor, CaseRecord record) {
        Reach reach = Reach.of(record);
        return actor.account().equals(record.createdBy())
                || actor.roles().stream()
                        .filter(WORKERS::contains)
                        .anyMatch(role -> reaches(actor, role, reach) || isAsked(actor, role, reach));
    }

    /** Tells whether an actor may know the enquiry code, which is the applicant's: only who hands it to him. */
    public static boolean mayKnowEnquiryCode(Actor actor) {
        return actor.is(Role.WINDOW_CLERK) || actor.is(Role.ISSUING_CLERK) || actor.is(Role.CHANNEL);
    }

    /** The one answer to who asks for a case that is not there, or not for him. */
    public static Refusal unknownCase(String caseNo) {
        return new Refusal(Reason.NOT_FOUND, "UNKNOWN_CASE", "没有办件“" + caseNo + "”，或者您无权查看；请核对办件编号，或者到所属部门、窗口办理");
    }

    /** Tells whether somebody belongs to the hall or supervises it, so that he sees all departments. */
    static boolean isOfHall(Actor actor) {
        return actor.roles().stream().anyMatch(HALL::contains);
    }

    /**
     * Adds the same rule to a query.
     *
     * @param few whether the query finds a handful of cases anyway: only then are those that the department was asked about
     *     among them, because "or" keeps a database from reading the first page out of an index
     */
    static void restrict(Where where, Actor actor, boolean few) {
        restrictToRegion(where, actor);
        if (!isOfHall(actor)) {
            boolean department = actor.roles().stream().anyMatch(DEPARTMENT::contains);
            if (department && few) {
                where.and(
                        "(agency = ? or exists (select 1 from case_task t where t.case_id = cases.id and t.department = ?))",
                        actor.unit(),
                        actor.unit());
            } else if (department) {
                where.and("agency = ?", actor.unit());
            } else if (actor.is(Role.CHANNEL)) {
                where.and("channel_account = ?", actor.account());
            } else {
                where.and("1 = 0");
            }
        }
    }

    /** Adds the first part of that rule: everybody sees the cases of his region, operators those of all. */
    static Where restrictToRegion(Where where, Actor actor) {
        return isOperator(actor) ? where : where.and("region = ?", actor.region());
    }

    /** Adds the rule for the cases that departments were asked about: each its own, the supervisors all of their region. */
    static void restrictToAsked(Where where, Actor actor) {
        restrictToRegion(where, actor);
        if (!actor.is(Role.SUPERVISOR)) {
            where.and("department = ?", isOfDepartment(actor) ? actor.unit() : "");
        }
    }

    private static boolean reaches(Actor actor, Role role, Reach reach) {
        if (isOperator(actor)) {
            return role == Role.SUPERVISOR;
        }
        if (!reach.region().equals(actor.region())) {
            return false;
        }
        if (role == Role.PLATFORM) {
            return true;
        }
        if (role == Role.CHANNEL) {
            return actor.account().equals(reach.channel());
        }
        return HALL.contains(role)
                || DEPARTMENT.contains(role) && reach.agency().equals(actor.unit());
    }

    /** Tells whether an actor belongs to a department, which may be asked about the cases of others. */
    public static boolean isOfDepartment(Actor actor) {
        return actor.roles().stream().anyMatch(DEPARTMENT::contains);
    }

    private static boolean isAsked(Actor actor, Role role, Reach reach) {
        return DEPARTMENT.contains(role)
                && reach.region().equals(actor.region())
                && reach.asked().contains(actor.unit());
    }

    private static boolean isOperator(Actor actor) {
        return actor.region() == null && actor.is(Role.SUPERVISOR);
    }

    /** Conditions of a query, joined by "and", with their parameters. */
    static final class Where {
        private final StringBuilder sql = new StringBuilder(" where 1 = 1");
        private final List<Object> parameters = new ArrayList<>();

        /** Adds a condition; each {@code ?} in it takes one parameter. */
        Where and(String condition, Object... values) {
            String numbered = condition;
            for (Object value : values) {
                parameters.add(value);
                numbered = numbered.replaceFirst("\\?(?!\\d)", "?" + parameters.size());
            }
            sql.append(" and ").append(numbered);
            return this;
        }

        String sql() {
            return sql.toString();
        }

        List<Object> parameters() {
            return parameters;
        }
    }
}
