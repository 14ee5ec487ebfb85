// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.consultation.ConsultAlarm;
import org.yichuang.ports.consultation.ConsultChannel;
import org.yichuang.ports.consultation.ConsultCount;
import org.yichuang.ports.consultation.ConsultPage;
import org.yichuang.ports.consultation.ConsultQuery;
import org.yichuang.ports.consultation.ConsultQueue;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.problem.Refusal;

/** Departments that are late with their answers are seen, and urged (已超期、预警、催办, R30, T36); who else is late: ClaimTest. */
class ConsultLateTest {
    private static final String HALL = "12150626MB0N00036C";
    private static final Actor GUIDE = person("guide01", Role.GUIDE, HALL, "150626");
    private static final Actor CLERK = person("clerk01", Role.WINDOW_CLERK, HALL, "150626");
    private static final Actor SUPERVISOR = person("super01", Role.SUPERVISOR, HALL, "150626");
    private static final Actor OPERATOR = person("karaf", Role.SUPERVISOR, "", null);
    private static final Actor ELSEWHERE = person("clerk09", Role.WINDOW_CLERK, HALL, "150627");
    private static final Actor APPROVER = person("transport01", Role.APPROVER, OneMatter.AGENCY, "150626");
    private static final Actor HEAD = person("transport-head", Role.DEPARTMENT_HEAD, OneMatter.AGENCY, "150626");
    private static final Actor OTHER_HEAD = person("market-head", Role.DEPARTMENT_HEAD, "11150626MB0N00028L", "150626");
    private static final Actor PORTAL = person("portal01", Role.CHANNEL, HALL, "150626");
    private static final Question QUESTION =
            new Question(ConsultChannel.DESK, "巴特尔", "13847712345", OneMatter.CODE, "挂车要不要另外办证？", null);

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
            new Accounts(List.of(GUIDE, CLERK)),
            new Counter(),
            new Weekdays(),
            () -> now);

    @Test
    void whoWatchesSeesWhatIsLateAndWhatWillBe() {
        String late = handedOn(1);
        String soon = handedOn(2);
        String later = handedOn(9);
        String answered = consultations.ask("answered", QUESTION, GUIDE).number();
        consultations.answer(answered, "随主车办理", GUIDE);
        now = Instant.parse("2026-11-25T02:00:00Z");

        for (Actor actor : List.of(GUIDE, CLERK, SUPERVISOR, HEAD, OPERATOR)) {
            assertThat(list(ConsultQueue.LATE, actor)).as(actor.account()).containsExactly(late);
            assertThat(list(ConsultQueue.DUE_SOON, actor)).as(actor.account()).containsExactly(soon);
        }
        for (Actor actor : List.of(ELSEWHERE, OTHER_HEAD, APPROVER, PORTAL)) {
            assertThat(list(ConsultQueue.LATE, actor)).as(actor.account()).isEmpty();
            assertThat(list(ConsultQueue.DUE_SOON, actor)).as(actor.account()).isEmpty();
        }
        assertThat(list(ConsultQueue.DEPARTMENT, APPROVER)).containsExactly(late, soon, later);
        consultations.answer(late, "随主车办理", APPROVER);
        assertThat(list(ConsultQueue.LATE, GUIDE)).as("answered").isEmpty();
    }

    @Test
    void theMenuSaysHowManyThereAre() {
        handedOn(1);
        handedOn(2);
        String answered = consultations.ask("answered", QUESTION, GUIDE).number();
        consultations.answer(answered, "随主车办理", GUIDE);
        now = Instant.parse("2026-11-25T02:00:00Z");

        assertThat(consultations.counts(GUIDE))
                .containsExactly(
                        new ConsultCount(ConsultQueue.MINE, 3, 1),
                        new ConsultCount(ConsultQueue.UNCLAIMED, 0, 0),
                        new ConsultCount(ConsultQueue.HANDED_OVER, 0, 0),
                        new ConsultCount(ConsultQueue.LATE, 1, 1),
                        new ConsultCount(ConsultQueue.DUE_SOON, 1, 0));
        assertThat(consultations.counts(SUPERVISOR))
                .containsExactly(
                        new ConsultCount(ConsultQueue.UNCLAIMED, 0, 0),
                        new ConsultCount(ConsultQueue.LATE, 1, 1),
                        new ConsultCount(ConsultQueue.DUE_SOON, 1, 0));
        assertThat(consultations.counts(APPROVER)).containsExactly(new ConsultCount(ConsultQueue.DEPARTMENT, 2, 1));
        assertThat(consultations.counts(HEAD))
                .containsExactly(
                        new ConsultCount(ConsultQueue.DEPARTMENT, 2, 1),
                        new ConsultCount(ConsultQueue.UNIT, 0, 0),
                        new ConsultCount(ConsultQueue.LATE, 1, 1),
                        new ConsultCount(ConsultQueue.DUE_SOON, 1, 0));
        assertThat(consultations.counts(PORTAL)).isEmpty();
    }

    @Test
    void whatIsLateComesPageByPageTheLongestLateFirst() {
        List<String> all = new ArrayList<>();
        for (int days = 1; days <= 3; days++) {
            all.add(handedOn(days));
            all.add(handedOn(days));
        }
        now = now.plus(Duration.ofDays(9));

        List<String> found = new ArrayList<>();
        String after = null;
        do {
            ConsultPage page = consultations.list(new ConsultQuery(ConsultQueue.LATE, null, after, 4), SUPERVISOR);
            page.items().forEach(item -> found.add(item.number()));
            after = page.next();
        } while (after != null);
        assertThat(found).containsExactlyElementsOf(all);
    }

    @Test
    void anAlarmSaysWhatIsLateAndWhoHasToDoWhat() {
        String number = handedOn(1);
        assertThat(consultations.view(number, GUIDE).alarms()).isEmpty();
        now = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(consultations
                        .list(new ConsultQuery(ConsultQueue.LATE, null, null, 9), SUPERVISOR)
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.alarms())
                        .containsExactly(new ConsultAlarm(
                                ConsultAlarm.Kind.LATE,
                                "部门没有按时答复（截至 2026-11-24 17:00）",
                                Instant.parse("2026-11-24T09:00:00.001Z"),
                                OneMatter.AGENCY_NAME,
                                "尽快答复；大厅每天可以催办一次")));
        consultations.urge(number, "请尽快", CLERK);
        assertThat(consultations.view(number, APPROVER).alarms())
                .extracting(ConsultAlarm::kind)
                .containsExactly(ConsultAlarm.Kind.LATE, ConsultAlarm.Kind.URGED);
        Consultation answered = consultations.answer(number, "随主车办理", APPROVER);
        assertThat(answered.alarms()).isEmpty();
        assertThat(answered.urgedAt()).isNull();
    }

    @Test
    void aDepartmentThatIsLateIsUrgedOnceADay() {
        String number = handedOn(1);
        assertThat(code(() -> consultations.urge(number, "请尽快", GUIDE))).isEqualTo("NOT_LATE");
        now = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(code(() -> consultations.urge(number, " ", GUIDE))).isEqualTo("DEMAND_MISSING");
        for (Actor actor : List.of(APPROVER, HEAD)) {
            assertThat(code(() -> consultations.urge(number, null, actor)))
                    .as(actor.account())
                    .isEqualTo("FORBIDDEN");
        }
        for (Actor actor : List.of(ELSEWHERE, OTHER_HEAD, PORTAL)) {
            assertThat(code(() -> consultations.urge(number, "请尽快", actor)))
                    .as(actor.account())
                    .isEqualTo("UNKNOWN_CONSULTATION");
        }

        Consultation urged = consultations.urge(number, "咨询人在等", CLERK);
        assertThat(urged.urgedAt()).isEqualTo(now);
        assertThat(urged.history()).last().satisfies(step -> {
            assertThat(step.title()).isEqualTo("催办");
            assertThat(step.account()).isEqualTo("clerk01");
            assertThat(step.text()).isEqualTo("咨询人在等");
        });
        now = now.plus(Duration.ofHours(23));
        assertThat(code(() -> consultations.urge(number, "再催", SUPERVISOR))).isEqualTo("URGED_TODAY");
        now = now.plus(Duration.ofHours(1));
        consultations.urge(number, "再催", SUPERVISOR);

        consultations.answer(number, "随主车办理", APPROVER);
        assertThat(code(() -> consultations.urge(number, "请尽快", GUIDE))).isEqualTo("CONSULTATION_STATE");
    }

    private String handedOn(int days) {
        String number = consultations.ask("r-" + ++asked, QUESTION, GUIDE).number();
        return consultations.transfer(number, null, "请部门答复", days, GUIDE).number();
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
