// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.consultation.ConsultChannel;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.ConsultStep;
import org.yichuang.ports.consultation.Consultation.Next;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.problem.Refusal;

/** In every situation everybody is offered what he may do, and may do what he is offered and nothing else (R30, R31, T44). */
class StepsTest {
    private static final String HALL = "12150626MB0N00036C";
    private static final String PLACE = "150626";
    private static final Actor FIRST = person("first", Role.GUIDE, HALL, PLACE);
    private static final Actor PORTAL = person("portal", Role.CHANNEL, HALL, PLACE);
    private static final Actor DEPARTMENT = person("department", Role.APPROVER, OneMatter.AGENCY, PLACE);
    private static final Actor SUPERVISOR = person("supervisor", Role.SUPERVISOR, HALL, PLACE);
    private static final List<Actor> PEOPLE = List.of(
            FIRST,
            PORTAL,
            DEPARTMENT,
            SUPERVISOR,
            person("guide", Role.GUIDE, HALL, PLACE),
            person("clerk", Role.WINDOW_CLERK, HALL, PLACE),
            person("issuer", Role.ISSUING_CLERK, HALL, PLACE),
            person("sent", Role.WINDOW_CLERK, "11150626MB0N00028L", PLACE),
            person("head", Role.DEPARTMENT_HEAD, OneMatter.AGENCY, PLACE),
            person("stranger", Role.APPROVER, "11150626MB0N00028L", PLACE),
            person("hallHead", Role.DEPARTMENT_HEAD, HALL, PLACE),
            person("foreign", Role.WINDOW_CLERK, HALL, "150627"),
            person("system", Role.SYSTEM_ADMINISTRATOR, HALL, PLACE),
            person("audit", Role.AUDIT_ADMINISTRATOR, HALL, PLACE),
            person("security", Role.SECURITY_ADMINISTRATOR, HALL, PLACE));

    /** Who may do what; {@code ?} stands behind what something stands in the way of. Nobody else may do anything. */
    private static final Map<Situation, String> EXPECTED = Map.of(
            Situation.UNCLAIMED,
            """
            first guide clerk issuer sent: ANSWER TRANSFER CLAIM
            supervisor: HAND_OVER
            """,
            Situation.UNCLAIMED_ANSWERED,
            """
            first guide clerk issuer sent: CLAIM
            supervisor: HAND_OVER
            """,
            Situation.OPEN,
            """
            first: ANSWER TRANSFER
            guide clerk issuer: TAKE_OVER?
            supervisor hallHead: HAND_OVER
            """,
            Situation.ABANDONED,
            """
            first: ANSWER TRANSFER
            guide clerk issuer: TAKE_OVER
            supervisor hallHead: HAND_OVER
            """,
            Situation.TRANSFERRED,
            """
            department head: ANSWER GIVE_BACK
            guide clerk issuer: URGE? TAKE_OVER?
            first sent: URGE?
            supervisor: URGE? HAND_OVER
            hallHead: HAND_OVER
            """,
            Situation.LATE,
            """
            department head: ANSWER GIVE_BACK
            guide clerk issuer: URGE TAKE_OVER?
            first sent: URGE
            supervisor: URGE HAND_OVER
            hallHead: HAND_OVER
            """,
            Situation.ANSWERED,
            """
            first: CLOSE TELL_AGAIN?
            guide clerk issuer: TAKE_OVER?
            supervisor hallHead: HAND_OVER
            """,
            Situation.TOLD,
            """
            first: CLOSE TELL_AGAIN
            guide clerk issuer: TAKE_OVER?
            supervisor hallHead: HAND_OVER
            """,
            Situation.CLOSED,
            "");

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private int asked;
    private final DataSource database =
            TestDatabase.emptied("consultation_slip", "consultation_event", "consultation", "sequence_counter");
    private final Phones phones = new Phones();
    private final Accounts accounts = new Accounts(PEOPLE);
    private final ConsultationComponent consultations = new ConsultationComponent(
            new ConsultTable(database),
            new SlipQueue(database, () -> now),
            new Telling(phones, phones),
            new OneMatter(),
            accounts,
            new Counter(),
            new Weekdays(),
            () -> now);

    @ParameterizedTest
    @EnumSource
    void everybodyIsOfferedWhatTheTableSays(Situation situation) {
        String number = made(situation);
        for (Actor actor : PEOPLE) {
            assertThat(offered(number, actor).stream()
                            .map(next -> next.step() + (next.blocked().isEmpty() ? "" : "?")))
                    .as(actor.account())
                    .containsExactlyElementsOf(expected(situation, actor));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyMayDoWhatHeIsOfferedAndNothingElse(Situation situation) {
        String number = made(situation);
        for (Actor actor : PEOPLE) {
            for (ConsultStep step : ConsultStep.values()) {
                Optional<Next> next = offered(number, actor).stream()
                        .filter(one -> one.step() == step)
                        .findFirst();
                Optional<Refusal> refusal = refusal(step, number, actor);
                String what = step + " by " + actor.account();
                if (next.isEmpty()) {
                    assertThat(refusal.orElseThrow(() -> new AssertionError(what))
                                    .code())
                            .as(what)
                            .isIn("FORBIDDEN", "UNKNOWN_CONSULTATION", "CONSULTATION_STATE", "ALREADY_CLAIMED");
                } else if (next.get().blocked().isEmpty()) {
                    assertThat(refusal).as(what).isEmpty();
                    number = made(situation);
                } else {
                    assertThat(next.get().blocked())
                            .as(what)
                            .containsExactly(refusal.orElseThrow().getMessage());
                }
            }
        }
    }

    @Test
    void everyStateAndEveryRoleThatAnAccountMayHaveIsTried() {
        assertThat(PEOPLE.stream().flatMap(actor -> actor.roles().stream()))
                .containsAll(EnumSet.complementOf(EnumSet.of(Role.PLATFORM)));
        assertThat(Stream.of(Situation.values())
                        .map(situation ->
                                consultations.view(made(situation), SUPERVISOR).state()))
                .contains(ConsultState.values());
    }

    private List<Next> offered(String number, Actor actor) {
        try {
            return consultations.view(number, actor).next();
        } catch (Refusal unknown) {
            assertThat(unknown.code()).isEqualTo("UNKNOWN_CONSULTATION");
            return List.of();
        }
    }

    private static List<String> expected(Situation situation, Actor actor) {
        return EXPECTED.get(situation)
                .lines()
                .map(line -> line.split(": "))
                .filter(line -> Set.of(line[0].split(" ")).contains(actor.account()))
                .flatMap(line -> Arrays.stream(line[1].split(" ")))
                .collect(Collectors.toList());
    }

    private Optional<Refusal> refusal(ConsultStep step, String number, Actor actor) {
        try {
            switch (step) {
                case ANSWER -> consultations.answer(number, "答", actor);
                case TRANSFER -> consultations.transfer(number, null, "请答", 0, actor);
                case GIVE_BACK -> consultations.giveBack(number, "不归我局", actor);
                case CLOSE -> consultations.close(number, "当面", "本人", List.of(), actor);
                case CLAIM -> consultations.claim(number, actor);
                case TELL_AGAIN -> consultations.tellAgain(number, actor);
                case URGE -> consultations.urge(number, "请尽快", actor);
                case HAND_OVER -> consultations.handOver(number, "clerk", "轮岗", actor);
                case TAKE_OVER -> consultations.takeOver(number, "离职", actor);
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Writes a question down and brings it there. */
    private String made(Situation situation) {
        now = Instant.parse("2026-11-23T01:00:00Z");
        Actor by = situation.name().startsWith("UNCLAIMED") ? PORTAL : FIRST;
        boolean atOnce = situation == Situation.UNCLAIMED_ANSWERED;
        String number = consultations
                .ask(
                        "r-" + ++asked,
                        new Question(
                                ConsultChannel.WECHAT,
                                "巴特尔",
                                "13847712345",
                                OneMatter.CODE,
                                "挂车要不要另外办证？",
                                atOnce ? "要" : null),
                        by)
                .number();
        switch (situation) {
            case UNCLAIMED, UNCLAIMED_ANSWERED, OPEN -> {
                // It is as it was asked.
            }
            case ABANDONED -> accounts.disable(FIRST);
            case TRANSFERRED -> consultations.transfer(number, null, "请答", 0, FIRST);
            case LATE -> {
                consultations.transfer(number, null, "请答", 0, FIRST);
                now = now.plus(Duration.ofDays(9));
            }
            case ANSWERED -> consultations.answer(number, "要", FIRST);
            case TOLD -> {
                consultations.answer(number, "要", FIRST);
                phones.become(OutboxMessage.State.DONE);
            }
            case CLOSED -> {
                consultations.answer(number, "要", FIRST);
                consultations.close(number, "当面", "本人", List.of(), FIRST);
            }
        }
        return number;
    }

    private static Actor person(String account, Role role, String unit, String region) {
        return new Actor(account, account, Set.of(role), unit, "单位", region, null);
    }

    /** What a consultation may be like: its states, and what else decides. */
    enum Situation {
        UNCLAIMED,
        UNCLAIMED_ANSWERED,
        OPEN,
        ABANDONED,
        TRANSFERRED,
        LATE,
        ANSWERED,
        TOLD,
        CLOSED
    }
}
