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
 * those it was handed, a portal those it wrote down; an operator at the shell sees all.
 */
final class Access {
    private static final Set<Role> HALL =
            EnumSet.of(Role.GUIDE, Role.WINDOW_CLERK, Role.ISSUING_CLERK, Role.SUPERVISOR);
    private static final Set<Role> ASKED = EnumSet.of(Role.GUIDE, Role.WINDOW_CLERK, Role.ISSUING_CLERK, Role.CHANNEL);
    private static final Set<Role> DEPARTMENT = EnumSet.of(Role.APPROVER, Role.DEPARTMENT_HEAD);

    private Access() {}

    static boolean isHall(Actor actor) {
        return actor.roles().stream().anyMatch(HALL::contains);
    }

    static boolean isDepartment(Actor actor) {
        return actor.roles().stream().anyMatch(DEPARTMENT::contains);
    }

    static boolean isOperator(Actor actor) {
        return actor.region() == null && actor.is(Role.SUPERVISOR);
    }

    static boolean sees(Actor actor, ConsultRow row) {
        if (isOperator(actor) || row.firstAccount().equals(actor.account())) {
            return true;
        }
        return row.region().equals(actor.region())
                && (isHall(actor) || isDepartment(actor) && actor.unit().equals(row.department()));
    }

    static void requireAsked(Actor actor) {
        require(actor.region() != null && actor.roles().stream().anyMatch(ASKED::contains), "咨询由导办、窗口人员或者渠道系统登记");
    }

    static void requireFirst(Actor actor, ConsultRow row) {
        require(row.firstAccount().equals(actor.account()), "本件的首问责任人是 " + row.firstName() + "，请由其办理");
    }

    static void requireDepartment(Actor actor, ConsultRow row) {
        require(
                isDepartment(actor) && actor.unit().equals(row.department()),
                "本件已转办 " + row.departmentName() + "，请由该部门答复");
    }

    private static void require(boolean may, String message) {
        if (!may) {
            throw new Refusal(Reason.FORBIDDEN, "FORBIDDEN", message);
        }
    }
}
