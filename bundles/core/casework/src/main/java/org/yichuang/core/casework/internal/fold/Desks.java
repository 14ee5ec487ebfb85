// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.ports.accounts.Role;

/** Whose hands a desk is (R43), and whose turn it is. */
public final class Desks {
    private static final Set<CaseState> AT_DEPARTMENT =
            EnumSet.of(CaseState.AWAITING_CONFIRMATION, CaseState.ACCEPTED, CaseState.UNDER_REVIEW, CaseState.DECIDED);

    private Desks() {}

    /** Returns where papers are that somebody holds in a role; who has no desk holds nothing but what the applicant has. */
    public static CustodyState of(Role role) {
        return switch (role) {
            case WINDOW_CLERK -> CustodyState.AT_WINDOW;
            case ISSUING_CLERK -> CustodyState.AT_ISSUING_WINDOW;
            case APPROVER, DEPARTMENT_HEAD -> CustodyState.AT_BACK_OFFICE;
            default -> CustodyState.WITH_APPLICANT;
        };
    }

    /** Returns where papers are that somebody with these roles may hold. */
    public static CustodyState[] of(Set<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Desks::of)
                .filter(desk -> desk != CustodyState.WITH_APPLICANT)
                .distinct()
                .toArray(CustodyState[]::new);
    }

    /** Tells whether it is the department's turn to do something to a case, and not the hall's. */
    public static boolean isAtDepartment(CaseState state) {
        return AT_DEPARTMENT.contains(state);
    }

    /** Tells whether an order of the supervisor is the department's to answer: who works on the case, or worked on it last. */
    public static boolean isOrderForDepartment(CaseRecord record) {
        return record.acceptedAt() != null || record.state() == CaseState.AWAITING_CONFIRMATION;
    }

    /** Returns where a pouch goes from a desk: between window and department it goes both ways. */
    public static CustodyState beyond(CustodyState desk) {
        return desk == CustodyState.AT_BACK_OFFICE ? CustodyState.AT_WINDOW : CustodyState.AT_BACK_OFFICE;
    }
}
