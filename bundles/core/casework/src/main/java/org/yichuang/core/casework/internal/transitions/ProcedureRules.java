// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.UNDER_REVIEW;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.casework.ActionType.ANSWER_JOINT;
import static org.yichuang.ports.casework.ActionType.DECIDE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.OPEN_JOINT;
import static org.yichuang.ports.casework.ActionType.PAUSE;
import static org.yichuang.ports.casework.ActionType.PROPOSE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.RESUME;
import static org.yichuang.ports.clock.ClockKind.PROMISE;
import static org.yichuang.ports.clock.ClockKind.STATUTORY;
import static org.yichuang.ports.documents.DocumentKind.EXTENSION_NOTICE;
import static org.yichuang.ports.documents.DocumentKind.OPINION_REPLY;
import static org.yichuang.ports.documents.DocumentKind.OPINION_REQUEST;
import static org.yichuang.ports.documents.DocumentKind.RESUMPTION_NOTICE;
import static org.yichuang.ports.documents.DocumentKind.SPECIAL_PROCEDURE_NOTICE;

import java.util.List;

/** The lines of special procedures, extension and joint handling (T17–T19, T39); the limit set by law is never extended. */
final class ProcedureRules {

    static final List<Rule> LINES = List.of(
            Line.of("T17", PAUSE)
                    .from(UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(SPECIAL_PROCEDURE_NOTICE)
                    .pauses(PROMISE, STATUTORY)
                    .guardedBy(
                            ProcedureGuards.ASSIGNEE_OR_HEAD,
                            ProcedureGuards.PAUSE_OF_MATTER,
                            ProcedureGuards.PAUSE_NOT_OPEN,
                            ProcedureGuards.PAUSE_DESCRIBED),
            Line.of("T18", RESUME)
                    .from(UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(RESUMPTION_NOTICE)
                    .resumes(PROMISE, STATUTORY)
                    .guardedBy(
                            ProcedureGuards.ASSIGNEE_OR_HEAD,
                            ProcedureGuards.SOMETHING_PAUSED,
                            ProcedureGuards.PAUSE_OPEN,
                            ProcedureGuards.CONCLUSION_WRITTEN),
            Line.of("T19", PROPOSE_EXTENSION)
                    .from(UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .guardedBy(
                            ProcedureGuards.ASSIGNEE_OR_HEAD,
                            ProcedureGuards.EXTENDABLE,
                            ProcedureGuards.EXTENSION_ONCE,
                            ProcedureGuards.CLOCK_RUNS_IN_TIME,
                            ProcedureGuards.EXTENSION_REASONED),
            Line.of("T19", DECIDE_EXTENSION)
                    .from(UNDER_REVIEW)
                    .by(DEPARTMENT_HEAD)
                    .documents(EXTENSION_NOTICE)
                    .extend(PROMISE, STATUTORY)
                    .guardedBy(
                            ProcedureGuards.EXTENSION_ASKED,
                            ProcedureGuards.OTHER_THAN_WHO_ASKED,
                            ProcedureGuards.GRANTED_IN_TIME),
            Line.of("T39", OPEN_JOINT)
                    .from(UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(OPINION_REQUEST)
                    .guardedBy(
                            ProcedureGuards.ASSIGNEE_OR_HEAD,
                            JointGuards.MATTER_JOINT,
                            JointGuards.DEPARTMENT_OF_MATTER,
                            JointGuards.NOT_ASKED_ALREADY,
                            JointGuards.QUESTION_WRITTEN),
            Line.of("T39", ANSWER_JOINT)
                    .from(UNDER_REVIEW)
                    .by(APPROVER, DEPARTMENT_HEAD)
                    .documents(OPINION_REPLY)
                    .guardedBy(JointGuards.OWN_DEPARTMENT, JointGuards.ASKED, JointGuards.OPINION_WRITTEN));

    private ProcedureRules() {}
}
