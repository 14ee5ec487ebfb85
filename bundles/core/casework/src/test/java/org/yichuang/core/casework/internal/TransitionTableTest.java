// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.read.Reach;
import org.yichuang.core.casework.internal.read.Visibility;
import org.yichuang.core.casework.internal.transitions.Guard;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.problem.Refusal;

/** Every action in every state by every role: allowed exactly as the requirements' table says, else refused and nothing changed. */
@TestInstance(Lifecycle.PER_CLASS)
class TransitionTableTest {
    /** The table of requirements §4.4 as far as it goes, written down a second time by hand. */
    private static final String TABLE = """
            T34 DRAFT - > DRAFT : CHANNEL GUIDE WINDOW_CLERK
            T34 OPEN_EX_OFFICIO - > UNDER_REVIEW : APPROVER DEPARTMENT_HEAD
            T1 DRAFT - > DRAFT : CHANNEL GUIDE WINDOW_CLERK
            T1 SAVE DRAFT > - : CHANNEL GUIDE WINDOW_CLERK
            T2 SUBMIT DRAFT > PRE_REVIEW : CHANNEL
            T4/R91 SEE_IDENTITY AWAITING_CORRECTION,PRE_REVIEW,RECEIVED > - : WINDOW_CLERK
            R96 USE_REGISTERS AWAITING_CORRECTION,DRAFT,PRE_REVIEW,RECEIVED > - : WINDOW_CLERK
            T3 REGISTER_PARCEL DRAFT > PRE_REVIEW : WINDOW_CLERK
            T4 PASS_PRE_REVIEW PRE_REVIEW > RECEIVED : WINDOW_CLERK
            T5 RECEIVE DRAFT > RECEIVED : WINDOW_CLERK
            R35 REVIEW RECEIVED > - : WINDOW_CLERK
            T6 REQUEST_CORRECTION PRE_REVIEW,RECEIVED > AWAITING_CORRECTION : WINDOW_CLERK
            T6 ALLOW_CORRECTION RECEIVED > - : SUPERVISOR
            T7 ANSWER_CORRECTION AWAITING_CORRECTION > RECEIVED : CHANNEL WINDOW_CLERK
            T8 REMIND_CORRECTION AWAITING_CORRECTION > - : PLATFORM
            T8 LAPSE AWAITING_CORRECTION > LAPSED : PLATFORM
            T9 REQUEST_CONFIRMATION RECEIVED > AWAITING_CONFIRMATION : WINDOW_CLERK
            T10 CONFIRM AWAITING_CONFIRMATION > RECEIVED : APPROVER DEPARTMENT_HEAD
            T10/R129 CONFIRM RECEIVED > - : APPROVER DEPARTMENT_HEAD
            T11 REFUSE PRE_REVIEW,RECEIVED > NOT_ACCEPTED : WINDOW_CLERK
            T12 ACCEPT RECEIVED > ACCEPTED : WINDOW_CLERK
            T38 DEEM_ACCEPTED AWAITING_CONFIRMATION,RECEIVED > ACCEPTED : PLATFORM
            T13 ACCEPT_TOLERANT RECEIVED > ACCEPTED : WINDOW_CLERK
            T22 SIMULATE UNDER_REVIEW > - : APPROVER DEPARTMENT_HEAD
            T23 SUPPLY ACCEPTED,UNDER_REVIEW > - : CHANNEL WINDOW_CLERK
            T24 REMIND_SUPPLEMENT ACCEPTED,UNDER_REVIEW > - : PLATFORM
            T24 LAPSE ACCEPTED,UNDER_REVIEW > LAPSED : PLATFORM
            T24 REPAIR_TOLERANCE LAPSED > - : SUPERVISOR
            T14 SEND_PAPERS ACCEPTED,DECIDED,UNDER_REVIEW > - : WINDOW_CLERK
            T41 SEND_PAPERS CLOSED,LAPSED,WITHDRAWN > - : APPROVER DEPARTMENT_HEAD WINDOW_CLERK
            T14 SIGN_PAPERS ACCEPTED,CLOSED,DECIDED,LAPSED,UNDER_REVIEW,WITHDRAWN > - : APPROVER DEPARTMENT_HEAD WINDOW_CLERK
            T14 REFUSE_PAPERS ACCEPTED,CLOSED,DECIDED,LAPSED,UNDER_REVIEW,WITHDRAWN > - : APPROVER DEPARTMENT_HEAD WINDOW_CLERK
            T41 RETURN_PAPERS ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,AWAITING_DELIVERY,CLOSED,DECIDED,LAPSED,NOT_ACCEPTED,PRE_REVIEW,RECEIVED,RESULT_VERIFICATION,UNDER_REVIEW,WITHDRAWN > - : APPROVER DEPARTMENT_HEAD ISSUING_CLERK WINDOW_CLERK
            T15 ASSIGN ACCEPTED,UNDER_REVIEW > UNDER_REVIEW : APPROVER DEPARTMENT_HEAD
            R48 GIVE_OPINION UNDER_REVIEW > - : APPROVER DEPARTMENT_HEAD
            T16 APPROVE ACCEPTED > DECIDED : APPROVER DEPARTMENT_HEAD WINDOW_CLERK
            T16 REJECT ACCEPTED > DECIDED : APPROVER DEPARTMENT_HEAD WINDOW_CLERK
            T25 APPROVE UNDER_REVIEW > DECIDED : APPROVER DEPARTMENT_HEAD
            T26 REJECT UNDER_REVIEW > DECIDED : APPROVER DEPARTMENT_HEAD
            T17 PAUSE UNDER_REVIEW > - : APPROVER DEPARTMENT_HEAD
            T18 RESUME UNDER_REVIEW > - : APPROVER DEPARTMENT_HEAD
            T19 PROPOSE_EXTENSION UNDER_REVIEW > - : APPROVER DEPARTMENT_HEAD
            T19 DECIDE_EXTENSION UNDER_REVIEW > - : DEPARTMENT_HEAD
            T39 OPEN_JOINT UNDER_REVIEW > - : APPROVER DEPARTMENT_HEAD
            T39 ANSWER_JOINT UNDER_REVIEW > - : APPROVER DEPARTMENT_HEAD
            T20 ASSESS_FEE ACCEPTED,UNDER_REVIEW > - : APPROVER DEPARTMENT_HEAD WINDOW_CLERK
            T21 PAY ACCEPTED,AWAITING_DELIVERY,CLOSED,DECIDED,LAPSED,RESULT_VERIFICATION,UNDER_REVIEW,WITHDRAWN > - : PLATFORM
            T40 WAIVE_FEE ACCEPTED,UNDER_REVIEW > - : APPROVER DEPARTMENT_HEAD
            T28/T43 SEND_RESULT DECIDED > RESULT_VERIFICATION : APPROVER DEPARTMENT_HEAD
            T29 RETURN_RESULT RESULT_VERIFICATION > DECIDED : ISSUING_CLERK
            T30 NOTIFY RESULT_VERIFICATION > AWAITING_DELIVERY : ISSUING_CLERK
            T31 DISPATCH AWAITING_DELIVERY > - : ISSUING_CLERK
            T32 REPORT_COURIER AWAITING_DELIVERY > CLOSED : PLATFORM
            T33 REPORT_COURIER AWAITING_DELIVERY > - : PLATFORM
            T31/T41 REPORT_COURIER ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,AWAITING_DELIVERY,CLOSED,DECIDED,LAPSED,NOT_ACCEPTED,PRE_REVIEW,RECEIVED,RESULT_VERIFICATION,UNDER_REVIEW,WITHDRAWN > - : APPROVER DEPARTMENT_HEAD ISSUING_CLERK PLATFORM WINDOW_CLERK
            T32 DELIVER AWAITING_DELIVERY > CLOSED : ISSUING_CLERK
            T16/T32 DELIVER DECIDED > CLOSED : WINDOW_CLERK
            T32 DELIVER_ONLINE AWAITING_DELIVERY > CLOSED : ISSUING_CLERK
            T33 REMIND_COLLECTION AWAITING_DELIVERY > - : PLATFORM
            T33 ARCHIVE_RESULT AWAITING_DELIVERY > CLOSED : ISSUING_CLERK
            T27 WITHDRAW ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,DRAFT,PRE_REVIEW,RECEIVED,UNDER_REVIEW > WITHDRAWN : APPROVER CHANNEL DEPARTMENT_HEAD WINDOW_CLERK
            T35 CHANGE_FIRST_RESPONSIBLE ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,AWAITING_DELIVERY,DECIDED,PRE_REVIEW,RECEIVED,RESULT_VERIFICATION,UNDER_REVIEW > - : SUPERVISOR
            T42 HAND_OVER ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,PRE_REVIEW,RECEIVED > - : SUPERVISOR
            T42 HAND_OVER DECIDED,UNDER_REVIEW > - : DEPARTMENT_HEAD SUPERVISOR
            T36 URGE ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,AWAITING_DELIVERY,DECIDED,PRE_REVIEW,RECEIVED,RESULT_VERIFICATION,UNDER_REVIEW > - : SUPERVISOR WINDOW_CLERK
            T36 SUPERVISE ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,AWAITING_DELIVERY,DECIDED,PRE_REVIEW,RECEIVED,RESULT_VERIFICATION,UNDER_REVIEW > - : SUPERVISOR
            T36 ANSWER_SUPERVISION ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,AWAITING_DELIVERY,CLOSED,DECIDED,LAPSED,NOT_ACCEPTED,PRE_REVIEW,RECEIVED,RESULT_VERIFICATION,UNDER_REVIEW,WITHDRAWN > - : APPROVER DEPARTMENT_HEAD ISSUING_CLERK WINDOW_CLERK
            T36 ALERT ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,AWAITING_DELIVERY,DECIDED,PRE_REVIEW,RECEIVED,RESULT_VERIFICATION,UNDER_REVIEW > - : PLATFORM
            §4.5 RECOUNT ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,AWAITING_DELIVERY,DECIDED,PRE_REVIEW,RECEIVED,RESULT_VERIFICATION,UNDER_REVIEW > - : PLATFORM
            R117 UNMASK ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,AWAITING_DELIVERY,CLOSED,DECIDED,DRAFT,LAPSED,NOT_ACCEPTED,PRE_REVIEW,RECEIVED,RESULT_VERIFICATION,UNDER_REVIEW,WITHDRAWN > - : APPROVER DEPARTMENT_HEAD ISSUING_CLERK SUPERVISOR WINDOW_CLERK
            R117 READ_PAPERS ACCEPTED,AWAITING_CONFIRMATION,AWAITING_CORRECTION,AWAITING_DELIVERY,CLOSED,DECIDED,DRAFT,LAPSED,NOT_ACCEPTED,PRE_REVIEW,RECEIVED,RESULT_VERIFICATION,UNDER_REVIEW,WITHDRAWN > - : GUIDE SUPERVISOR
            R117 ERASE CLOSED,LAPSED,NOT_ACCEPTED,WITHDRAWN > - : PLATFORM
            """;

    private World world;

    @BeforeAll
    void open() {
        world = new World();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void saysWhatTheRequirementsSay() {
        String table = world.cases.transitions().stream()
                .map(TransitionTableTest::line)
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(table).isEqualTo(TABLE);
    }

    @Test
    void leadsNowhereFromATerminalState() {
        assertThat(world.cases.transitions())
                .filteredOn(line -> line.to() != null)
                .allSatisfy(line -> assertThat(line.from()).noneMatch(CaseState::isTerminal));
    }

    @Test
    void namesEveryGuardInChineseAndByACode() {
        assertThat(TransitionTable.rules()).allSatisfy(rule -> {
            assertThat(rule.guards()).isNotEmpty();
            assertThat(rule.transition().guards())
                    .isEqualTo(rule.guards().stream().map(Guard::title).toList());
            assertThat(rule.guards())
                    .allSatisfy(guard -> assertThat(guard.code()).matches("[A-Z_]+"));
        });
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void letsThoseActWhomTheTableNamesAndNobodyElse(CaseState state) {
        CaseRecord counter = world.record(Stages.in(world, state, false));
        CaseRecord portal = world.record(Stages.in(world, state, true));
        for (Triple triple : triples(state)) {
            Actor actor = actor(triple.role());
            boolean own = triple.role() != Role.CHANNEL;
            // A department answers what it was asked, and nobody asked this one (JointTest).
            boolean named = triple.isNamed() && triple.action() != ActionType.ANSWER_JOINT;
            assertThat(mayAct(triple, actor, counter))
                    .as("%s at the counter", triple)
                    .isEqualTo(named && own);
            assertThat(mayAct(triple, actor, portal)).as("%s by portal", triple).isEqualTo(named);
        }
    }

    /** All that the table names is done or refused by one of its guards; of the rest a sample, another one in each state. */
    @ParameterizedTest
    @EnumSource(CaseState.class)
    @Tag("long")
    void doesWhatTheTableSaysAndNothingElse(CaseState state) {
        Map<Boolean, String> cases = new HashMap<>();
        for (Triple triple : triples(state)) {
            if (triple.isNamed() || triple.isInSample()) {
                boolean portal = triple.role() == Role.CHANNEL;
                String caseNo = cases.computeIfAbsent(portal, way -> Stages.in(world, state, way));
                if (attempt(caseNo, triple)) {
                    cases.remove(portal);
                }
            }
        }
        assertThat(cases.values())
                .allSatisfy(caseNo -> assertThat(world.isSound(caseNo)).isTrue());
    }

    /** One cell of the table. */
    private record Triple(CaseState state, ActionType action, Role role) {
        List<Rule> lines() {
            return TransitionTable.rules().stream()
                    .filter(rule -> rule.transition().action() == action)
                    .filter(rule -> rule.transition().from().contains(state))
                    .toList();
        }

        boolean isNamed() {
            return lines().stream().anyMatch(rule -> rule.transition().roles().contains(role));
        }

        boolean isInSample() {
            return (action.ordinal() + 3 * role.ordinal() + 5 * state.ordinal()) % 11 == 0;
        }
    }

    private static List<Triple> triples(CaseState state) {
        return Arrays.stream(ActionType.values())
                .flatMap(action -> Arrays.stream(Role.values()).map(role -> new Triple(state, action, role)))
                .toList();
    }

    private static boolean mayAct(Triple triple, Actor actor, CaseRecord record) {
        return triple.lines().stream()
                .anyMatch(rule -> Visibility.actingRole(actor, rule.transition(), Reach.of(record))
                        .isPresent());
    }

    /** Tries, and tells whether it was done. */
    private boolean attempt(String caseNo, Triple triple) {
        CaseRecord before = world.record(caseNo);
        Receipt[] receipt = new Receipt[1];
        Throwable refused = catchThrowable(() -> receipt[0] =
                world.cases.perform(caseNo, List.of(Sample.request(triple.action())), actor(triple.role())));
        CaseRecord after = world.record(caseNo);
        if (refused == null) {
            assertThat(triple.lines()).as(triple.toString()).anySatisfy(rule -> {
                Transition line = rule.transition();
                assertThat(line.roles()).contains(triple.role());
                assertThat(receipt[0].state()).isEqualTo(line.to() == null ? triple.state() : line.to());
            });
            assertThat(after.sequence()).as(triple.toString()).isEqualTo(before.sequence() + 1);
            return true;
        }
        assertThat(refused).as(triple.toString()).isInstanceOf(Refusal.class);
        assertThat(((Refusal) refused).code()).as(triple.toString()).isIn(codes(triple, before));
        assertThat(after).as(triple.toString()).isEqualTo(before);
        return false;
    }

    /** Returns the codes with which it may be refused. */
    private static Set<String> codes(Triple triple, CaseRecord before) {
        if (!Visibility.sees(actor(triple.role()), Reach.of(before))) {
            return Set.of("UNKNOWN_CASE");
        }
        if (triple.lines().isEmpty()) {
            return Set.of("OUT_OF_ORDER");
        }
        return triple.isNamed() && triple.action() != ActionType.ANSWER_JOINT
                ? guardCodes(triple.lines())
                : Set.of("FORBIDDEN");
    }

    private static Set<String> guardCodes(List<Rule> lines) {
        return lines.stream()
                .flatMap(rule -> rule.guards().stream())
                .map(Guard::code)
                .collect(Collectors.toSet());
    }

    private static Actor actor(Role role) {
        if (role == Role.CHANNEL) {
            return World.CHANNEL;
        }
        boolean department = role == Role.APPROVER || role == Role.DEPARTMENT_HEAD;
        String account = role == Role.APPROVER ? World.APPROVER.account() : "other-" + role;
        return new Actor(
                account,
                role.title(),
                new HashSet<>(Set.of(role)),
                department ? SampleMatter.AGENCY : World.HALL,
                "单位",
                World.REGION,
                null);
    }

    private static String line(Transition line) {
        return "%s %s %s > %s : %s"
                .formatted(
                        line.id(),
                        line.action(),
                        line.from().isEmpty() ? "-" : names(line.from(), ","),
                        line.to() == null ? "-" : line.to(),
                        names(line.roles(), " "));
    }

    private static String names(Set<? extends Enum<?>> values, String separator) {
        return String.join(
                separator, new TreeSet<>(values.stream().map(Enum::name).toList()));
    }
}
