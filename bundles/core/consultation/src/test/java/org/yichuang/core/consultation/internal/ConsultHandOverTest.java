// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.consultation.ConsultChannel;
import org.yichuang.ports.consultation.ConsultCount;
import org.yichuang.ports.consultation.ConsultPage;
import org.yichuang.ports.consultation.ConsultQuery;
import org.yichuang.ports.consultation.ConsultQueue;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.problem.Refusal;

/** Who goes on with a consultation when the first responsible can not (移交他人、接手, R31, T35, T42). */
class ConsultHandOverTest {
    private static final String HALL = "12150626MB0N00036C";
    private static final String REGION = "150626";
    private static final Actor GUIDE = person("guide01", Role.GUIDE, HALL, REGION);
    private static final Actor CLERK = person("clerk01", Role.WINDOW_CLERK, HALL, REGION);
    private static final Actor ISSUER = person("issue01", Role.ISSUING_CLERK, HALL, REGION);
    private static final Actor SUPERVISOR = person("super01", Role.SUPERVISOR, HALL, REGION);
    private static final Actor PORTAL = person("portal01", Role.CHANNEL, "12150626MB0N00044X", REGION);
    /** Sent to the hall by a department, whose head answers for them. */
    private static final Actor SENT = person("tax01", Role.WINDOW_CLERK, OneMatter.AGENCY, REGION);

    private static final Actor SENT_TOO = person("tax02", Role.WINDOW_CLERK, OneMatter.AGENCY, REGION);
    private static final Actor HEAD = person("tax09", Role.DEPARTMENT_HEAD, OneMatter.AGENCY, REGION);
    private static final Actor APPROVER = person("tax03", Role.APPROVER, OneMatter.AGENCY, REGION);
    private static final Actor ELSEWHERE = person("clerk08", Role.WINDOW_CLERK, HALL, "150627");
    private static final Actor SUPERVISOR_ELSEWHERE = person("super08", Role.SUPERVISOR, HALL, "150627");
    private static final Question QUESTION =
            new Question(ConsultChannel.DESK, "巴特尔", "13847712345", OneMatter.CODE, "挂车要不要另外办证？", null);

    private final Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final DataSource database =
            TestDatabase.emptied("consultation_slip", "consultation_event", "consultation", "sequence_counter");
    private final Accounts accounts =
            new Accounts(List.of(GUIDE, CLERK, ISSUER, SUPERVISOR, PORTAL, SENT, SENT_TOO, HEAD, APPROVER, ELSEWHERE));
    private final Phones phones = new Phones();
    private final ConsultationComponent consultations = new ConsultationComponent(
            new ConsultTable(database),
            new SlipQueue(database, () -> now),
            new Telling(phones, phones),
            new OneMatter(),
            accounts,
            new Counter(),
            new Weekdays(),
            () -> now);

    @Test
    void aSupervisorHandsItToAnotherClerkWhoGoesOn() {
        String number = asked(GUIDE);

        Consultation handed = consultations.handOver(number, "clerk01", "休产假", SUPERVISOR);

        assertThat(handed.firstResponsible()).isEqualTo("clerk01");
        assertThat(handed.askedBy()).as("stays for ever").isEqualTo("guide01");
        assertThat(handed.history()).last().satisfies(step -> {
            assertThat(step.title()).isEqualTo("移交他人");
            assertThat(step.account()).isEqualTo("super01");
            assertThat(step.at()).isEqualTo(now);
            assertThat(step.text()).isEqualTo("首问责任人由 guide01 变更为 clerk01：休产假");
        });
        assertThat(list(ConsultQueue.MINE, CLERK)).as("told").containsExactly(number);
        assertThat(list(ConsultQueue.HANDED_OVER, GUIDE)).as("told, too").containsExactly(number);
        assertThat(list(ConsultQueue.MINE, GUIDE)).isEmpty();
        assertThat(code(() -> consultations.answer(number, "答", GUIDE))).isEqualTo("FORBIDDEN");
        consultations.answer(number, "挂车随主车办理", CLERK);
        consultations.close(number, "电话", "本人", List.of(), CLERK);
        assertThat(list(ConsultQueue.HANDED_OVER, GUIDE)).isEmpty();
    }

    @Test
    void whoAskedIsShownToWhoHasToTellHimAndToNobodyElse() {
        String number = asked(GUIDE);
        assertThat(consultations.handOver(number, "clerk01", "轮岗", SUPERVISOR).phone())
                .isEqualTo("138****2345");
        assertThat(consultations.view(number, CLERK).phone()).isEqualTo("13847712345");
        assertThat(consultations.view(number, GUIDE).phone()).isEqualTo("138****2345");
    }

    @Test
    void aRepeatedRequestIsKnownByWhoSentIt() {
        String number = asked(GUIDE);
        consultations.handOver(number, "clerk01", "轮岗", SUPERVISOR);

        assertThat(consultations.ask("r-guide01", QUESTION, GUIDE).number()).isEqualTo(number);
        assertThat(consultations.ask("r-guide01", QUESTION, CLERK).number())
                .as("a key of his own")
                .isNotEqualTo(number);
    }

    @Test
    void theHeadHandsOnWithinTheUnit() {
        String number = asked(SENT);
        assertThat(consultations.view(number, HEAD).firstResponsibleUnit()).isEqualTo(OneMatter.AGENCY);
        assertThat(code(() -> consultations.handOver(number, "clerk01", "请假", HEAD)))
                .isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(consultations.handOver(number, "tax02", "请假", HEAD).firstResponsible())
                .isEqualTo("tax02");
        assertThat(code(() -> consultations.handOver(asked(GUIDE), "clerk01", "请假", HEAD)))
                .as("of another unit")
                .isEqualTo("UNKNOWN_CONSULTATION");
    }

    @Test
    void theHeadFindsWhatThePeopleOfTheUnitAnswerFor() {
        String first = asked(SENT);
        String second = asked(SENT_TOO);
        String ofTheHall = asked(GUIDE);

        assertThat(list(ConsultQueue.UNIT, HEAD)).containsExactly(first, second);
        assertThat(consultations.counts(HEAD)).contains(new ConsultCount(ConsultQueue.UNIT, 2, 0));
        ConsultPage page = consultations.list(new ConsultQuery(ConsultQueue.UNIT, "巴特", null, 1), HEAD);
        assertThat(page.items()).extracting(Consultation::number).containsExactly(first);
        assertThat(page.items()).extracting(Consultation::phone).as("masked").containsExactly("138****2345");
        assertThat(consultations
                        .list(new ConsultQuery(ConsultQueue.UNIT, "巴特", page.next(), 1), HEAD)
                        .items())
                .extracting(Consultation::number)
                .containsExactly(second);
        Actor headElsewhere = person("tax08", Role.DEPARTMENT_HEAD, OneMatter.AGENCY, "150627");
        for (Actor actor : List.of(SENT, APPROVER, SUPERVISOR, PORTAL, headElsewhere)) {
            assertThat(list(ConsultQueue.UNIT, actor)).as(actor.account()).isEmpty();
        }

        consultations.transfer(ofTheHall, null, "请部门答复", 2, GUIDE);
        consultations.answer(first, "答", SENT);
        consultations.close(first, "电话", "本人", List.of(), SENT);
        assertThat(list(ConsultQueue.UNIT, HEAD)).containsExactly(second);
        assertThat(list(ConsultQueue.ALL, HEAD))
                .as("what the unit was asked, what its people answer for, and what is over")
                .containsExactly(second, ofTheHall, first);
    }

    @Test
    void aColleagueTakesOverWhatADisabledAccountLeft() {
        String number = asked(GUIDE);
        assertThat(consultations.view(number, CLERK).firstResponsibleAbsent()).isFalse();
        assertThat(code(() -> consultations.takeOver(number, "离职", CLERK))).isEqualTo("FIRST_RESPONSIBLE_PRESENT");

        accounts.disable(GUIDE);
        assertThat(consultations.view(number, CLERK).firstResponsibleAbsent()).isTrue();
        assertThat(code(() -> consultations.takeOver(number, " ", CLERK))).isEqualTo("REASON_MISSING");
        Consultation taken = consultations.takeOver(number, "离职", CLERK);

        assertThat(taken.firstResponsible()).isEqualTo("clerk01");
        assertThat(taken.firstResponsibleAbsent()).isFalse();
        assertThat(taken.phone()).isEqualTo("13847712345");
        assertThat(taken.history()).last().satisfies(step -> {
            assertThat(step.title()).isEqualTo("接手");
            assertThat(step.account()).isEqualTo("clerk01");
            assertThat(step.text()).isEqualTo("首问责任人由 guide01 变更为 clerk01：离职");
        });
        assertThat(code(() -> consultations.takeOver(number, "我也来", ISSUER))).isEqualTo("FIRST_RESPONSIBLE_PRESENT");
    }

    @Test
    void whatAPortalWroteDownGoesToAClerk() {
        Question online = new Question(ConsultChannel.WEBSITE, null, null, OneMatter.CODE, "挂车要不要另外办证？", null);
        String number = consultations.ask("r-1", online, PORTAL).number();
        consultations.handOver(number, "guide01", "门户提交，由导办答复", SUPERVISOR);
        consultations.answer(number, "挂车随主车办理", GUIDE);
        assertThat(list(ConsultQueue.ALL, PORTAL)).as("goes on seeing it").containsExactly(number);
        assertThat(consultations.view(number, PORTAL).answer()).isEqualTo("挂车随主车办理");
    }

    @Test
    void refusesWhoMayNotAndWhomItDoesNotFit() {
        String number = asked(GUIDE);
        for (Actor actor : List.of(GUIDE, CLERK, ISSUER)) {
            assertThat(code(() -> consultations.handOver(number, null, null, actor)))
                    .as(actor.account())
                    .isEqualTo("FORBIDDEN");
        }
        for (Actor actor : List.of(SUPERVISOR_ELSEWHERE, ELSEWHERE, PORTAL, HEAD, APPROVER)) {
            assertThat(code(() -> consultations.handOver(number, "clerk01", "请假", actor)))
                    .as(actor.account())
                    .isEqualTo("UNKNOWN_CONSULTATION");
            assertThat(code(() -> consultations.takeOver(number, "请假", actor)))
                    .as(actor.account())
                    .isEqualTo("UNKNOWN_CONSULTATION");
        }
        for (Actor actor : List.of(SENT, SUPERVISOR)) {
            assertThat(code(() -> consultations.takeOver(number, null, actor)))
                    .as(actor.account())
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(code(() -> consultations.handOver(number, "clerk01", " ", SUPERVISOR)))
                .isEqualTo("REASON_MISSING");
        accounts.disable(ISSUER);
        for (String account : List.of("nobody", "guide01", "issue01", "clerk08", "super01", "portal01", "tax03")) {
            assertThat(code(() -> consultations.handOver(number, account, "请假", SUPERVISOR)))
                    .as(account)
                    .isEqualTo("ACCOUNT_UNKNOWN");
        }
        consultations.answer(number, "答", GUIDE);
        consultations.close(number, "当面", "本人", List.of(), GUIDE);
        assertThat(code(() -> consultations.handOver(number, "clerk01", "请假", SUPERVISOR)))
                .isEqualTo("CONSULTATION_STATE");
        assertThat(consultations.view(number, GUIDE).history()).hasSize(3);
    }

    private String asked(Actor actor) {
        return consultations.ask("r-" + actor.account(), QUESTION, actor).number();
    }

    private List<String> list(ConsultQueue queue, Actor actor) {
        return consultations.list(new ConsultQuery(queue, null, null, 100), actor).items().stream()
                .map(Consultation::number)
                .toList();
    }

    private static String code(ThrowingCallable call) {
        String[] code = new String[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> code[0] = refusal.code());
        return code[0];
    }

    private static Actor person(String account, Role role, String unit, String region) {
        return new Actor(account, account, Set.of(role), unit, "单位", region, null);
    }
}
