// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
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
        require(actor.region() != null && (isClerk(actor) || actor.is(Role.CHANNEL)), "咨询由导办、窗口人员或者渠道系统登记");
    }

    static void requireFirst(Actor actor, ConsultRow row) {
        require(row.people().isFirst(actor), "本件的首问责任人是 " + row.people().firstName() + "，请由其办理");
    }

    static void requireUrges(Actor actor, ConsultRow row) {
        require(isHall(actor) && row.region().equals(actor.region()), "催办由本地区的导办、窗口人员或者督查人员办理");
    }

    static void requireHandsOver(Actor actor, ConsultRow row) {
        require(actor.is(Role.SUPERVISOR) || isHeadOfFirst(actor, row), "移交他人由督查人员或者首问责任人所在单位的负责人办理");
    }

    static void requireTakesOver(Actor actor, ConsultRow row) {
        require(
                isClerk(actor) && isOfUnit(actor, row) && row.region().equals(actor.region()),
                "接手由首问责任人同单位的导办、窗口人员办理，其他情况请督查人员移交");
    }

    /** Whom a supervisor may hand it to: who is asked in the hall; the head of a unit alone within that unit. */
    static boolean fits(Actor next, ConsultRow row, Actor by) {
        return isClerk(next)
                && row.region().equals(next.region())
                && !row.people().isFirst(next)
                && (by.is(Role.SUPERVISOR) || isOfUnit(next, row));
    }

    static void requireDepartment(Actor actor, ConsultRow row) {
        require(
                isDepartment(actor) && actor.unit().equals(row.department()),
                "本件已转办 " + row.departmentName() + "，请由该部门答复");
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

    private static void require(boolean may, String message) {
        if (!may) {
            throw new Refusal(Reason.FORBIDDEN, "FORBIDDEN", message);
        }
    }
}
