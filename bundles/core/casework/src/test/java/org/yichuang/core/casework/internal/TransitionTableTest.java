// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REFUSE;
import static org.yichuang.ports.casework.ActionType.REQUEST_CORRECTION;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.transitions.Guard;
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
            T1/T34 DRAFT - > DRAFT : CHANNEL GUIDE WINDOW_CLERK
            T1 SAVE DRAFT > - : CHANNEL GUIDE WINDOW_CLERK
            T2 SUBMIT DRAFT > PRE_REVIEW : CHANNEL
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
            """;

    private static final Map<CaseState, ActionType[]> WAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(CaseState.DRAFT, new ActionType[] {}),
            Map.entry(CaseState.RECEIVED, new ActionType[] {RECEIVE}),
            Map.entry(CaseState.AWAITING_CORRECTION, new ActionType[] {RECEIVE, REQUEST_CORRECTION}),
            Map.entry(CaseState.NOT_ACCEPTED, new ActionType[] {RECEIVE, REFUSE}),
            Map.entry(CaseState.ACCEPTED, new ActionType[] {RECEIVE, ACCEPT}),
            Map.entry(
                    CaseState.UNDER_REVIEW,
                    new ActionType[] {RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION}),
            Map.entry(CaseState.DECIDED, decided()),
            Map.entry(CaseState.RESULT_VERIFICATION, decided(SEND_RESULT)),
            Map.entry(CaseState.AWAITING_DELIVERY, decided(SEND_RESULT, NOTIFY)),
            Map.entry(CaseState.CLOSED, decided(SEND_RESULT, NOTIFY, DELIVER)),
            Map.entry(CaseState.WITHDRAWN, new ActionType[] {WITHDRAW})));

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
                .filter(line -> line.action() != ActionType.UNMASK)
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
    @EnumSource(
            value = CaseState.class,
            names = {"PRE_REVIEW", "AWAITING_CONFIRMATION", "LAPSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void allowsWhatTheTableSaysAndNothingElse(CaseState state) {
        String caseNo = caseIn(state);
        for (ActionType action : ActionType.values()) {
            for (Role role : Role.values()) {
                caseNo = attempt(caseNo, state, action, role);
            }
        }
        assertThat(world.trail.verifyCase(caseNo).faults()).isEmpty();
    }

    /** Tries, and returns a case that is in the state still. */
    private String attempt(String caseNo, CaseState state, ActionType action, Role role) {
        Actor actor = actor(role);
        long actions = world.count("case_action");
        Receipt[] receipt = new Receipt[1];
        Throwable refused =
                catchThrowable(() -> receipt[0] = world.cases.perform(caseNo, List.of(Sample.request(action)), actor));
        String attempt = action + " in " + state + " by " + role;
        List<Transition> lines = world.cases.transitions().stream()
                .filter(one -> one.action() == action && one.from().contains(state))
                .toList();
        if (refused == null) {
            assertThat(lines).as(attempt).anySatisfy(line -> {
                assertThat(line.roles()).contains(role);
                assertThat(receipt[0].state()).isEqualTo(line.to() == null ? state : line.to());
            });
            assertThat(world.count("case_action")).as(attempt).isEqualTo(actions + 1);
            return caseIn(state);
        }
        assertThat(refused).as(attempt).isInstanceOf(Refusal.class);
        String code = ((Refusal) refused).code();
        if (isAdministrator(role) || role == Role.CHANNEL) {
            assertThat(code).as(attempt).isEqualTo("UNKNOWN_CASE");
        } else if (lines.isEmpty()) {
            assertThat(code).as(attempt).isEqualTo("OUT_OF_ORDER");
        } else if (lines.stream().noneMatch(line -> line.roles().contains(role))) {
            assertThat(code).as(attempt).isEqualTo("FORBIDDEN");
        } else {
            assertThat(guardCodes(lines)).as(attempt).contains(code);
        }
        assertThat(world.count("case_action")).as(attempt).isEqualTo(actions);
        return caseNo;
    }

    private static Set<String> guardCodes(List<Transition> lines) {
        return TransitionTable.rules().stream()
                .filter(rule -> lines.contains(rule.transition()))
                .flatMap(rule -> rule.guards().stream())
                .map(Guard::code)
                .collect(Collectors.toSet());
    }

    private String caseIn(CaseState state) {
        return Sample.caseAfter(world, WAYS.get(state));
    }

    private static ActionType[] decided(ActionType... more) {
        List<ActionType> way = new java.util.ArrayList<>(
                List.of(RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, GIVE_OPINION, APPROVE));
        way.addAll(Arrays.asList(more));
        return way.toArray(ActionType[]::new);
    }

    private static boolean isAdministrator(Role role) {
        return role.name().endsWith("ADMINISTRATOR");
    }

    private static Actor actor(Role role) {
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
