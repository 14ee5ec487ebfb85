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
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.consultation.ConsultAlarm;
import org.yichuang.ports.consultation.ConsultChannel;
import org.yichuang.ports.consultation.ConsultCount;
import org.yichuang.ports.consultation.ConsultQuery;
import org.yichuang.ports.consultation.ConsultQueue;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.problem.Refusal;

/** What a portal, a hot line or a terminal wrote down is somebody's, and in time (待认领, R29, R31); and 退回 (R30). */
class ClaimTest {
    private static final String HALL = "12150626MB0N00036C";
    private static final Actor GUIDE = person("guide01", Role.GUIDE, HALL, "150626");
    private static final Actor CLERK = person("clerk01", Role.WINDOW_CLERK, HALL, "150626");
    private static final Actor SUPERVISOR = person("super01", Role.SUPERVISOR, HALL, "150626");
    private static final Actor ELSEWHERE = person("clerk09", Role.WINDOW_CLERK, HALL, "150627");
    private static final Actor OPERATOR = person("karaf", Role.SUPERVISOR, "", null);
    private static final Actor PORTAL = person("portal01", Role.CHANNEL, "12150626MB0N00044X", "150626");
    private static final Actor OTHER_PORTAL = person("portal02", Role.CHANNEL, "12150626MB0N00044X", "150626");
    private static final Actor APPROVER = person("transport01", Role.APPROVER, OneMatter.AGENCY, "150626");
    /** Sent to the hall by a department, whose head answers for them. */
    private static final Actor SENT = person("tax01", Role.WINDOW_CLERK, OneMatter.AGENCY, "150626");

    private static final Actor HEAD = person("tax09", Role.DEPARTMENT_HEAD, OneMatter.AGENCY, "150626");
    private static final Question QUESTION =
            new Question(ConsultChannel.WECHAT, "巴特尔", "13847712345", OneMatter.CODE, "挂车要不要另外办证？", null);
    private static final Instant LATE = Instant.parse("2026-11-25T09:00:00.001Z");

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private int asked;
    private final DataSource database =
            TestDatabase.emptied("consultation_slip", "consultation_event", "consultation", "sequence_counter");
    private final Phones phones = new Phones();
    private final ConsultationComponent consultations = new ConsultationComponent(
            new ConsultTable(database),
            new SlipQueue(database, () -> now),
            new Telling(phones, phones),
            new OneMatter(),
            new Accounts(List.of(GUIDE, CLERK, SENT)),
            new Counter(),
            new Weekdays(),
            () -> now);

    @Test
    void whatAMachineWroteDownWaitsForTheHallAndIsNobodysUntilThen() {
        String number = asked(PORTAL);
        String mine = asked(GUIDE);

        for (Actor actor : List.of(GUIDE, CLERK, SUPERVISOR, OPERATOR)) {
            assertThat(list(ConsultQueue.UNCLAIMED, actor)).as(actor.account()).containsExactly(number);
        }
        for (Actor actor : List.of(ELSEWHERE, APPROVER, HEAD, OTHER_PORTAL)) {
            assertThat(list(ConsultQueue.UNCLAIMED, actor)).as(actor.account()).isEmpty();
        }
        assertThat(list(ConsultQueue.ALL, PORTAL)).containsExactly(number);
        assertThat(list(ConsultQueue.MINE, GUIDE)).containsExactly(mine);
        assertThat(consultations.counts(CLERK)).contains(new ConsultCount(ConsultQueue.UNCLAIMED, 1, 0));
        Consultation seen = consultations.view(number, PORTAL);
        assertThat(seen.firstResponsible()).isNull();
        assertThat(seen.firstResponsibleName()).isNull();
        assertThat(seen.firstResponsibleAbsent()).isFalse();
        assertThat(seen.askedBy()).isEqualTo("portal01");
        assertThat(consultations.view(number, CLERK).phone()).isEqualTo("138****2345");
    }

    @Test
    void whoClaimsItAnswersForIt() {
        String number = asked(PORTAL);

        Consultation claimed = consultations.claim(number, CLERK);

        assertThat(claimed.firstResponsible()).isEqualTo("clerk01");
        assertThat(claimed.phone()).isEqualTo("13847712345");
        assertThat(claimed.history()).last().satisfies(step -> {
            assertThat(step.title()).isEqualTo("认领");
            assertThat(step.account()).isEqualTo("clerk01");
            assertThat(step.text()).isEqualTo("首问责任人为 clerk01");
        });
        assertThat(list(ConsultQueue.UNCLAIMED, GUIDE)).isEmpty();
        assertThat(list(ConsultQueue.MINE, CLERK)).containsExactly(number);
        assertThat(code(() -> consultations.claim(number, GUIDE))).isEqualTo("ALREADY_CLAIMED");
        assertThat(code(() -> consultations.answer(number, "我来", GUIDE))).isEqualTo("FORBIDDEN");
        for (Actor actor : List.of(SUPERVISOR, PORTAL)) {
            assertThat(code(() -> consultations.claim(number, actor)))
                    .as(actor.account())
                    .isEqualTo("FORBIDDEN");
        }
        consultations.answer(number, "随主车办理", CLERK);
        assertThat(consultations.close(number, "电话", "本人", List.of(), CLERK).state())
                .isEqualTo(ConsultState.CLOSED);
    }

    @Test
    void whoAnswersOrHandsItOnClaimsItWithThat() {
        Consultation answered = consultations.answer(asked(PORTAL), "随主车办理", GUIDE);
        assertThat(answered.firstResponsible()).isEqualTo("guide01");
        assertThat(titles(answered)).containsExactly("登记", "认领", "答复");

        Consultation handedOn = consultations.transfer(asked(PORTAL), null, "请部门答复", 0, CLERK);
        assertThat(handedOn.firstResponsible()).isEqualTo("clerk01");
        assertThat(titles(handedOn)).containsExactly("登记", "认领", "转办");
    }

    @Test
    void whatAMachineAnsweredAtOnceIsClaimedToBeTold() {
        Question answered = new Question(ConsultChannel.HOTLINE, null, null, null, "几点下班？", "下午五点");
        String number = consultations.ask("r-1", answered, PORTAL).number();
        assertThat(list(ConsultQueue.UNCLAIMED, GUIDE)).containsExactly(number);
        assertThat(code(() -> consultations.close(number, "电话", "本人", List.of(), PORTAL)))
                .isEqualTo("FORBIDDEN");

        consultations.claim(number, GUIDE);

        assertThat(consultations.close(number, "电话", "本人", List.of(), GUIDE).state())
                .isEqualTo(ConsultState.CLOSED);
    }

    @Test
    void aSupervisorMayGiveItToSomebody() {
        String number = asked(PORTAL);
        Consultation handed = consultations.handOver(number, "clerk01", "由窗口答复", SUPERVISOR);
        assertThat(handed.history()).last().satisfies(step -> assertThat(step.text())
                .isEqualTo("首问责任人由 待认领 变更为 clerk01：由窗口答复"));
        assertThat(list(ConsultQueue.MINE, CLERK)).containsExactly(number);
    }

    @Test
    void whatNobodyAnswersIsLateAfterTwoWorkingDays() {
        String unclaimed = asked(PORTAL);
        String own = asked(GUIDE);
        Consultation open = consultations.view(own, GUIDE);
        assertThat(open.due()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(open.light()).isEqualTo(Light.GREEN);
        assertThat(open.alarms()).isEmpty();

        now = LATE;

        for (Actor actor : List.of(GUIDE, CLERK, SUPERVISOR)) {
            assertThat(list(ConsultQueue.LATE, actor)).as(actor.account()).containsExactly(unclaimed, own);
        }
        assertThat(consultations.counts(GUIDE))
                .contains(
                        new ConsultCount(ConsultQueue.MINE, 1, 1),
                        new ConsultCount(ConsultQueue.UNCLAIMED, 1, 1),
                        new ConsultCount(ConsultQueue.LATE, 2, 2));
        assertThat(consultations.view(own, GUIDE).alarms())
                .containsExactly(new ConsultAlarm(
                        ConsultAlarm.Kind.LATE,
                        "首问责任人没有按时答复或者转办（截至 2026-11-25 17:00）",
                        LATE,
                        "guide01",
                        "尽快答复或者转办部门；不在岗的由督查人员移交他人"));
        assertThat(consultations.view(unclaimed, GUIDE).alarms())
                .containsExactly(new ConsultAlarm(
                        ConsultAlarm.Kind.LATE,
                        "没有人按时认领、答复（截至 2026-11-25 17:00）",
                        LATE,
                        "导办、窗口人员",
                        "尽快认领并答复，或者由督查人员移交"));

        assertThat(consultations.claim(unclaimed, CLERK).due())
                .as("who claims late is late")
                .isEqualTo("2026-11-25T09:00:00Z");
        consultations.answer(unclaimed, "随主车办理", CLERK);
        assertThat(consultations.answer(own, "随主车办理", GUIDE).alarms()).isEmpty();
        assertThat(list(ConsultQueue.LATE, SUPERVISOR)).isEmpty();
    }

    @Test
    void theHeadSeesWhatThePeopleOfTheUnitAreLateWith() {
        String number = asked(SENT);
        assertThat(list(ConsultQueue.LATE, HEAD)).isEmpty();
        now = LATE;
        assertThat(list(ConsultQueue.LATE, HEAD)).containsExactly(number);
    }

    @Test
    void aDepartmentGivesBackWhatIsNotIts() {
        String number = asked(GUIDE);
        consultations.transfer(number, null, "请部门答复", 1, GUIDE);
        now = Instant.parse("2026-11-24T10:00:00Z");
        consultations.urge(number, "请尽快", CLERK);
        assertThat(code(() -> consultations.giveBack(number, " ", APPROVER))).isEqualTo("REASON_MISSING");
        assertThat(code(() -> consultations.giveBack(number, "不归我局", GUIDE))).isEqualTo("FORBIDDEN");

        Consultation returned = consultations.giveBack(number, "属于市场监管局职责", APPROVER);

        assertThat(returned.state()).isEqualTo(ConsultState.OPEN);
        assertThat(returned.firstResponsible()).isEqualTo("guide01");
        assertThat(returned.department()).isNull();
        assertThat(returned.urgedAt()).isNull();
        assertThat(returned.due()).as("two working days again").isEqualTo("2026-11-26T09:00:00Z");
        assertThat(returned.history()).last().satisfies(step -> {
            assertThat(step.title()).isEqualTo("退回");
            assertThat(step.account()).isEqualTo("transport01");
            assertThat(step.text()).isEqualTo("属于市场监管局职责");
        });
        assertThat(list(ConsultQueue.MINE, GUIDE)).containsExactly(number);
        assertThat(list(ConsultQueue.DEPARTMENT, APPROVER)).isEmpty();
        assertThat(code(() -> consultations.giveBack(number, "再退", APPROVER))).isEqualTo("UNKNOWN_CONSULTATION");
    }

    @Test
    void whatWasGivenBackIsAnsweredOrGoesElsewhereWithASlipOfItsOwn() {
        String number = asked(GUIDE);
        String slip =
                consultations.transfer(number, null, "请部门答复", 1, GUIDE).slip().number();
        consultations.giveBack(number, "没有说明车型", APPROVER);
        now = now.plusSeconds(60);

        Consultation again = consultations.transfer(number, null, "车型为半挂车，请部门答复", 1, GUIDE);

        assertThat(slip).endsWith("000001号");
        assertThat(again.slip().number()).endsWith("000002号");
        assertThat(titles(again)).containsExactly("登记", "转办", "退回", "转办");
        consultations.giveBack(number, "属于市场监管局职责", APPROVER);
        assertThat(consultations.answer(number, "随主车办理", GUIDE).state()).isEqualTo(ConsultState.ANSWERED);
    }

    private String asked(Actor actor) {
        return consultations.ask("r-" + ++asked, QUESTION, actor).number();
    }

    private static List<String> titles(Consultation consultation) {
        return consultation.history().stream().map(Consultation.Step::title).toList();
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
