// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.trail.liability.LiabilityComponent;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Agent;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.DeliveryChoice;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueQuery;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.problem.Refusal;

/**
 * Every way to read × every role × own unit, other unit, other place: shown, or refused with the one right code; and nowhere
 * in what is shown a name, number or address that nobody gave a reason for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadPermissionTest {
    private static final Applicant APPLICANT = new Applicant(
            ApplicantKind.NATURAL_PERSON, "苏日娜", "150626199003070021", "13947798765", "乌审旗图克镇陶报嘎查7号", null);
    private static final Agent AGENT = new Agent("额尔敦", "15062619851122001X", "15044712309");
    private static final List<String> PLANTED = List.of(
            "苏日娜",
            "150626199003070021",
            "13947798765",
            "陶报嘎查7号",
            "额尔敦",
            "15062619851122001X",
            "15044712309",
            "高娃",
            "15904770011",
            "嘎鲁图镇锡林街3号");
    private static final Set<Role> MAY_UNMASK =
            EnumSet.of(Role.WINDOW_CLERK, Role.ISSUING_CLERK, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.SUPERVISOR);
    private static final Set<Role> OBSERVERS = EnumSet.of(Role.GUIDE, Role.SUPERVISOR);

    private World world;
    private LiabilityComponent liability;
    private String counter;
    private String portal;
    private String issued;

    @BeforeAll
    void open() {
        world = new World();
        liability = new LiabilityComponent(world.database, world.catalog);
        counter = planted(false);
        portal = planted(true);
        issued = Stages.in(world, CaseState.CLOSED, false);
    }

    @AfterAll
    void close() {
        world.close();
    }

    static Stream<Arguments> everybody() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Arrays.stream(Places.values()).map(place -> Arguments.of(role, place)));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void showsACaseMaskedToWhoSeesIt(Role role, Places place) {
        for (boolean online : new boolean[] {false, true}) {
            String caseNo = online ? portal : counter;
            Actor actor = place.actor(role);
            String unseen = place.sees(role, online) ? "shown" : "UNKNOWN_CASE";
            assertThat(outcome(() -> world.cases.view(caseNo, actor))).isEqualTo(unseen);
            assertThat(outcome(() -> world.cases.clocks(caseNo, actor))).isEqualTo(unseen);
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void showsPersonalDataForAReasonToWhoNeedsIt(Role role, Places place) {
        Actor actor = place.actor(role);
        String right = !place.sees(role, false) ? "UNKNOWN_CASE" : MAY_UNMASK.contains(role) ? "told" : "FORBIDDEN";
        assertThat(outcome(() -> world.cases.unmasked(counter, "核对身份", actor))).isEqualTo(right);
        String blank = right.equals("told") ? "REASON_MISSING" : right;
        assertThat(outcome(() -> world.cases.unmasked(counter, " ", actor))).isEqualTo(blank);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void givesPapersToWhoWorksOnTheCaseAndForAReasonToWhoWatches(Role role, Places place) {
        Actor actor = place.actor(role);
        boolean online = role == Role.CHANNEL;
        String caseNo = online ? portal : counter;
        String first = !place.sees(role, online)
                ? "UNKNOWN_CASE"
                : OBSERVERS.contains(role) ? "READING_REASON_MISSING" : "shown";
        assertThat(outcome(() -> world.cases.readPapers(caseNo, null, actor))).isEqualTo(first);
        String second = first.equals("READING_REASON_MISSING") ? "shown" : first;
        assertThat(outcome(() -> world.cases.readPapers(caseNo, "投诉核查", actor))).isEqualTo(second);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void listsAndFindsOnlyWhatSomebodySees(Role role, Places place) {
        Actor actor = place.actor(role);
        Set<String> seen = Set.copyOf(Stream.of(
                        place.sees(role, false) ? Stream.of(counter, issued) : Stream.<String>of(),
                        place.sees(role, true) ? Stream.of(portal) : Stream.<String>of())
                .flatMap(one -> one)
                .toList());
        // The platform itself reads no lists.
        Set<String> listed = role == Role.PLATFORM ? Set.of() : seen;
        for (Queue queue : Queue.values()) {
            assertThat(listed(queue, null, actor)).as("%s", queue).isSubsetOf(listed);
        }
        assertThat(listed(Queue.ALL, null, actor)).containsExactlyInAnyOrderElementsOf(listed);
        for (String caseNo : List.of(counter, portal)) {
            for (String text : List.of(caseNo, caseNo.substring(caseNo.length() - 6))) {
                assertThat(listed(Queue.ALL, text, actor))
                        .as("found by %s", text)
                        .isEqualTo(listed.contains(caseNo) ? Set.of(caseNo) : Set.of());
            }
        }
        assertThat(listed(Queue.ALL, "苏日娜", actor))
                .isEqualTo(listed.stream().filter(one -> !one.equals(issued)).collect(Collectors.toSet()));
        assertThat(outcome(() -> world.cases.queues(actor))).isEqualTo("shown");
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void keepsTheRegisterOfWhatWasIssuedToWhoSeesTheCases(Role role, Places place) {
        Actor actor = place.actor(role);
        boolean seen = place.sees(role, false) && role != Role.PLATFORM;
        var page = world.cases.issued(new IssueQuery(null, null, null, null, 100), actor);
        assertThat(page.items()).hasSize(seen ? 1 : 0);
        assertThat(Json.write(page)).doesNotContain(Sample.PERSON.name(), Sample.ID_NUMBER);
        assertThat(world.cases
                        .issued(new IssueQuery(null, null, issued, null, 100), actor)
                        .items())
                .hasSize(seen ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void tellsWhoIsLiableToSupervisorsAndAuditors(Role role, Places place) {
        boolean may = role == Role.AUDIT_ADMINISTRATOR || role == Role.SUPERVISOR && place.sees(role, false);
        assertThat(outcome(() -> liability.liability(counter, place.actor(role))))
                .isEqualTo(may ? "shown" : "UNKNOWN_CASE");
    }

    private Set<String> listed(Queue queue, String text, Actor actor) {
        var page = world.cases.list(new CaseQuery(queue, text, null, 100), actor);
        assertThat(Json.write(page)).doesNotContain(PLANTED);
        return Set.copyOf(page.items().stream().map(item -> item.caseNo()).toList());
    }

    /** Returns the code of the refusal, or whether what was shown tells who somebody is. */
    private static String outcome(Supplier<Object> reading) {
        try {
            String shown = Json.write(reading.get());
            return PLANTED.stream().anyMatch(shown::contains) ? "told" : "shown";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    /** Makes a case with people in every corner of it. */
    private String planted(boolean online) {
        Actor maker = online ? World.CHANNEL : World.CLERK;
        world.files.put("file-1", maker.account());
        Filing filing = new Filing(
                Map.of("vehicle", "heavy"),
                APPLICANT,
                AGENT,
                Map.of("vehicles", 3, "garage", "乌审旗图克镇陶报嘎查7号", "remark", "苏日娜说打 13947798765 找额尔敦"),
                List.of(
                        new MaterialItem("application", 1, 0, List.of("file-1")),
                        new MaterialItem("identity", 0, 1, List.of())),
                new DeliveryChoice(DeliveryMethod.COURIER, "高娃", "15904770011", "嘎鲁图镇锡林街3号"));
        IntakeChannel channel = online ? IntakeChannel.ONLINE : IntakeChannel.COUNTER;
        String caseNo = world.cases
                .perform(
                        null,
                        List.of(Sample.request(
                                new IntakeData.Draft(SampleMatter.CODE, online ? null : "B01", channel, filing, null))),
                        maker)
                .caseNo();
        List<ActionType> way = new ArrayList<>(
                online ? List.of(ActionType.SUBMIT, ActionType.PASS_PRE_REVIEW) : List.of(ActionType.RECEIVE));
        way.add(ActionType.ACCEPT);
        way.forEach(action -> world.cases.perform(caseNo, List.of(Sample.request(action)), Sample.actor(action)));
        world.cases.perform(
                caseNo,
                List.of(Sample.request(new OversightData.Urge("苏日娜（150626199003070021）来电催办，代理人额尔敦 15044712309"))),
                World.SUPERVISOR);
        return caseNo;
    }
}
