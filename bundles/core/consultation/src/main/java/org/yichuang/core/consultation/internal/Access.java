// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Who may see and do what with consultations: the hall and the supervisors of a place see its consultations, a department
 * those it was handed, its head those too that its people at the counters answer for, a portal those it wrote down; an
 * operator at the shell sees all.
 */
final class Access {
    private static final Set<Role> HALL =
            EnumSet.of(Role.GUIDE, Role.WINDOW_CLERK, Role.ISSUING_CLERK, Role.SUPERVISOR);
    private static final Set<Role> CLERKS = EnumSet.of(Role.GUIDE, Role.WINDOW_CLERK, Role.ISSUING_CLERK);
    private static final Set<Role> DEPARTMENT = EnumSet.of(Role.APPROVER, Role.DEPARTMENT_HEAD);

    private Access() {}

    static boolean isHall(Actor actor) {
        return actor.roles().stream().anyMatch(HALL::contains);
    }

    static boolean isDepartment(Actor actor) {
        return actor.roles().stream().anyMatch(DEPARTMENT::contains);
    }

    static boolean isHead(Actor actor) {
        return actor.is(Role.DEPARTMENT_HEAD);
    }

    static boolean isOperator(Actor actor) {
        return actor.region() == null && actor.is(Role.SUPERVISOR);
    }

    static boolean sees(Actor actor, ConsultRow row) {
        if (isOperator(actor) || row.people().include(actor)) {
            return true;
        }
        return row.region().equals(actor.region())
                && (isHall(actor)
                        || isDepartment(actor) && actor.unit().equals(row.department())
                        || isHeadOfFirst(actor, row));
    }

    static void requireAsked(Actor actor) {
        if (actor.region() == null || !isClerk(actor) && !actor.is(Role.CHANNEL)) {
            throw new Refusal(Reason.FORBIDDEN, "FORBIDDEN", "咨询由导办、窗口人员或者渠道系统登记");
        }
    }

    static boolean isFirst(Actor actor, ConsultRow row) {
        return row.people().isFirst(actor);
    }

    /** Who acts first on what nobody has claimed claims it with that (R31). */
    static boolean isFirstOrClaims(Actor actor, ConsultRow row) {
        return isFirst(actor, row) || !row.people().isClaimed() && isAskedThere(actor, row);
    }

    /** Returns what is told to who is not the first responsible. */
    static String first(ConsultRow row) {
        return row.people().isClaimed()
                ? "本件的首问责任人是 " + row.people().firstName() + "，请由其办理"
                : "本件待认领，请由本地区的导办、窗口人员认领后办理";
    }

    static boolean answers(Actor actor, ConsultRow row) {
        return row.state() == ConsultState.TRANSFERRED ? isAskedDepartment(actor, row) : isFirstOrClaims(actor, row);
    }

    /** Returns what is told to who may not answer. */
    static String answering(ConsultRow row) {
        return row.state() == ConsultState.TRANSFERRED ? "本件已转办 " + row.departmentName() + "，请由该部门答复" : first(row);
    }

    static boolean isAskedDepartment(Actor actor, ConsultRow row) {
        return isDepartment(actor) && actor.unit().equals(row.department());
    }

    static boolean urges(Actor actor, ConsultRow row) {
        return isHall(actor) && row.region().equals(actor.region());
    }

    static boolean handsOver(Actor actor, ConsultRow row) {
        return actor.is(Role.SUPERVISOR) || isHeadOfFirst(actor, row);
    }

    static boolean takesOver(Actor actor, ConsultRow row) {
        return isAskedThere(actor, row) && isOfUnit(actor, row) && !isFirst(actor, row);
    }

    /** Tells whether somebody is one of those who are asked at the place of a consultation. */
    static boolean isAskedThere(Actor actor, ConsultRow row) {
        return isClerk(actor) && row.region().equals(actor.region());
    }

    /** Whom a supervisor may hand it to: who is asked in the hall; the head of a unit alone within that unit. */
    static boolean fits(Actor next, ConsultRow row, Actor by) {
        return isAskedThere(next, row)
                && !row.people().isFirst(next)
                && (by.is(Role.SUPERVISOR) || isOfUnit(next, row));
    }

    static boolean isClerk(Actor actor) {
        return actor.roles().stream().anyMatch(CLERKS::contains);
    }

    private static boolean isOfUnit(Actor actor, ConsultRow row) {
        return actor.unit().equals(row.people().unit());
    }

    private static boolean isHeadOfFirst(Actor actor, ConsultRow row) {
        return isHead(actor) && isOfUnit(actor, row);
    }
}
