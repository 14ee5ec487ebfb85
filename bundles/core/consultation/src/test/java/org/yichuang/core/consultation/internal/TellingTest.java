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
import org.yichuang.ports.consultation.ConsultChannel;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.outbox.OutboxMessage.State;
import org.yichuang.ports.problem.Refusal;

/** The asker is told by short message that the answer has come (短信告知, R30). */
class TellingTest {
    private static final String HALL = "12150626MB0N00036C";
    private static final Actor GUIDE = person("guide01", Role.GUIDE, HALL);
    private static final Actor CLERK = person("clerk01", Role.WINDOW_CLERK, HALL);
    private static final Actor APPROVER = person("transport01", Role.APPROVER, OneMatter.AGENCY);

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
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
    void theAnswerOfTheDepartmentIsToldOnce() {
        String number = asked("13847712345");
        consultations.transfer(number, null, "请部门答复", 0, GUIDE);
        assertThat(phones.written).as("nothing to tell yet").isEmpty();
        Consultation answered = consultations.answer(number, "挂车需要单独的道路运输证", APPROVER);

        assertThat(phones.written.values()).singleElement().satisfies(message -> {
            assertThat(message.phone()).isEqualTo("13847712345");
            assertThat(message.text())
                    .contains("CONSULTATION_ANSWERED", "name=巴**", number)
                    .doesNotContain("巴特尔", "道路运输证");
        });
        assertThat(phones.woken).isOne();
        assertThat(answered.message()).isEqualTo(new Consultation.Message(State.WAITING, now, 1, 2));
        assertThat(code(() -> consultations.answer(number, "再答", APPROVER))).isEqualTo("FORBIDDEN");
        assertThat(phones.written).hasSize(1);
    }

    @Test
    void theAnswerOfTheClerkIsTold() {
        String number = asked("13847712345");
        assertThat(consultations.answer(number, "随主车办理", GUIDE).message()).isNotNull();
        consultations.handOver(number, "clerk01", "轮岗", supervisor());
        assertThat(consultations.view(number, CLERK).message()).as("stays").isNotNull();
    }

    @Test
    void whoLeftNoNumberThatTakesMessagesIsToldByTheFirstResponsible() {
        for (String phone : new String[] {null, "0477-7581234", "1384771234"}) {
            String number = asked(phone);
            Consultation answered = consultations.answer(number, "随主车办理", GUIDE);
            assertThat(answered.reachable()).as(phone).isFalse();
            assertThat(answered.message()).as(phone).isNull();
            assertThat(code(() -> consultations.tellAgain(number, GUIDE))).isEqualTo("PHONE_MISSING");
            assertThat(consultations
                            .close(number, "电话", "巴特尔", List.of(), GUIDE)
                            .history())
                    .last()
                    .satisfies(step -> assertThat(step.text()).isEqualTo("电话告知：巴特尔"));
        }
        assertThat(phones.written).isEmpty();
    }

    @Test
    void whoDidNotGetItIsToldAgainButNeverTwiceAndNotForEver() {
        String number = asked("13847712345");
        assertThat(code(() -> consultations.tellAgain(number, GUIDE)))
                .as("there is no answer yet")
                .isEqualTo("CONSULTATION_STATE");
        consultations.answer(number, "随主车办理", GUIDE);
        assertThat(code(() -> consultations.tellAgain(number, CLERK))).isEqualTo("FORBIDDEN");
        assertThat(code(() -> consultations.tellAgain(number, GUIDE))).isEqualTo("MESSAGE_UNDER_WAY");

        phones.become(State.DONE);
        assertThat(consultations.tellAgain(number, GUIDE).message().times()).isEqualTo(2);
        assertThat(phones.written).as("another message").hasSize(2);
        phones.become(State.PARKED);
        Consultation third = consultations.tellAgain(number, GUIDE);
        assertThat(phones.written).as("the same message").hasSize(2);
        assertThat(third.message()).isEqualTo(new Consultation.Message(State.PARKED, now, 3, 0));
        assertThat(consultations.view(number, GUIDE).message().state()).isEqualTo(State.WAITING);
        assertThat(third.history()).extracting(Consultation.Step::title).endsWith("答复", "再次短信告知", "再次短信告知");

        phones.become(State.DONE);
        assertThat(code(() -> consultations.tellAgain(number, GUIDE))).isEqualTo("MESSAGE_LIMIT");
    }

    @Test
    void whatIsErasedTakesItsMessageAlong() {
        String number = asked("13847712345");
        consultations.answer(number, "随主车办理", GUIDE);
        consultations.close(number, "当面", "巴特尔", List.of(), GUIDE);
        now = now.plus(Duration.ofDays(1));

        new ConsultRetention(new ConsultTable(database), new Slips(new ArrayList<>()), phones, () -> now)
                .erase(new EndedBefore(now), Actor.platform(null));

        assertThat(phones.written).isEmpty();
    }

    private String asked(String phone) {
        Question question = new Question(ConsultChannel.DESK, "巴特尔", phone, OneMatter.CODE, "挂车要不要另外办证？", null);
        return consultations.ask("r-" + phone, question, GUIDE).number();
    }

    private static Actor supervisor() {
        return person("super01", Role.SUPERVISOR, HALL);
    }

    private static String code(ThrowingCallable call) {
        String[] code = new String[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> code[0] = refusal.code());
        return code[0];
    }

    private static Actor person(String account, Role role, String unit) {
        return new Actor(account, account, Set.of(role), unit, "单位", "150626", null);
    }
}
