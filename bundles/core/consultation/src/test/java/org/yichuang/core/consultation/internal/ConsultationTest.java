// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.casework.Retained;
import org.yichuang.ports.consultation.ConsultChannel;
import org.yichuang.ports.consultation.ConsultPage;
import org.yichuang.ports.consultation.ConsultQuery;
import org.yichuang.ports.consultation.ConsultQueue;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.consultation.ServiceNorm;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.documents.DocumentView;
import org.yichuang.ports.problem.Refusal;

/** Consultations from the question to the asker who was told (R28–R33, T44). */
class ConsultationTest {
    private static final Actor GUIDE = hall("guide01", "王导办", Role.GUIDE, "150626");
    private static final Actor CLERK = hall("clerk01", "李受理", Role.WINDOW_CLERK, "150626");
    private static final Actor PORTAL = hall("portal01", "门户", Role.CHANNEL, "150626");
    private static final Actor ELSEWHERE = hall("clerk09", "外地", Role.WINDOW_CLERK, "150627");
    private static final Actor APPROVER = department("transport01", OneMatter.AGENCY);
    private static final Actor STRANGER = department("market01", "11150626MB0N00028L");
    private static final Question QUESTION =
            new Question(ConsultChannel.DESK, "巴特尔", "13847712345", OneMatter.CODE, "挂车要不要另外办证？", null);

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final DataSource database =
            TestDatabase.emptied("consultation_slip", "consultation_event", "consultation", "sequence_counter");
    private final Phones phones = new Phones();
    private final SlipQueue slips = new SlipQueue(database, () -> now);
    private final ConsultationComponent consultations = new ConsultationComponent(
            new ConsultTable(database),
            slips,
            new Telling(phones, phones),
            new OneMatter(),
            new Accounts(List.of(GUIDE)),
            new Counter(),
            new Weekdays(),
            () -> now);

    @Test
    void whoIsAskedFirstAnswersAndTellsAndTicksTheNorms() {
        Consultation asked = consultations.ask("r-1", QUESTION, GUIDE);
        assertThat(asked.number()).isEqualTo("ZX150626" + "261123" + "00001");
        assertThat(asked.state()).isEqualTo(ConsultState.OPEN);
        assertThat(asked.firstResponsible()).isEqualTo(GUIDE.account());
        assertThat(asked.matterName()).isEqualTo(OneMatter.NAME);
        assertThat(asked.light()).isEqualTo(Light.GREEN);

        consultations.answer(asked.number(), "挂车随主车办理", GUIDE);
        Consultation closed = consultations.close(asked.number(), "当面", "本人", List.of("greet", "patient"), GUIDE);

        assertThat(closed.state()).isEqualTo(ConsultState.CLOSED);
        assertThat(closed.norms()).containsExactly("greet", "patient");
        assertThat(closed.answeredBy()).isEqualTo("王导办");
        assertThat(closed.history()).extracting(Consultation.Step::title).containsExactly("登记", "答复", "告知办结");
        assertThat(list(ConsultQueue.MINE, GUIDE)).isEmpty();
        assertThat(list(ConsultQueue.ALL, CLERK)).hasSize(1);
    }

    @Test
    void aQuestionThatIsAnsweredAtOnceOnlyWaitsToBeClosed() {
        Question answered = new Question(ConsultChannel.HOTLINE, null, null, null, "几点下班？", "下午五点");
        Consultation asked = consultations.ask("r-1", answered, CLERK);
        assertThat(asked.state()).isEqualTo(ConsultState.ANSWERED);
        assertThat(asked.answeredAt()).isEqualTo(now);
    }

    /** A clerk may write down what reached him on any way; what a machine writes down was asked of no person. */
    @ParameterizedTest
    @EnumSource(ConsultChannel.class)
    void everyChannelEndsInTheOneRegister(ConsultChannel channel) {
        Question question = new Question(channel, "巴特尔", "13847712345", OneMatter.CODE, "几点下班？", null);
        String number = consultations.ask("r-1", question, CLERK).number();
        assertThat(consultations.view(number, CLERK).channel()).isEqualTo(channel);
        assertThat(list(ConsultQueue.MINE, CLERK)).containsExactly(number);
        boolean atHall = channel == ConsultChannel.DESK || channel == ConsultChannel.WINDOW;
        if (atHall) {
            assertThat(code(() -> consultations.ask("r-2", question, PORTAL))).isEqualTo("CHANNEL_WRONG");
        } else {
            String byMachine = consultations.ask("r-2", question, PORTAL).number();
            assertThat(list(ConsultQueue.UNCLAIMED, CLERK)).containsExactly(byMachine);
        }
    }

    @Test
    void aDepartmentAnswersWhatTheHallCanNotWithinItsLimit() {
        String number = consultations.ask("r-1", QUESTION, GUIDE).number();
        Consultation handedOn = consultations.transfer(number, null, "需要部门解释", 0, GUIDE);
        assertThat(handedOn.departmentName()).isEqualTo(OneMatter.AGENCY_NAME);
        assertThat(handedOn.due()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(handedOn.light()).isEqualTo(Light.GREEN);
        assertThat(list(ConsultQueue.DEPARTMENT, APPROVER)).containsExactly(number);
        assertThat(list(ConsultQueue.DEPARTMENT, STRANGER)).isEmpty();
        assertThat(code(() -> consultations.answer(number, "我来答", GUIDE))).isEqualTo("FORBIDDEN");
        assertThat(code(() -> consultations.answer(number, "越权", STRANGER))).isEqualTo("UNKNOWN_CONSULTATION");

        now = now.plus(Duration.ofDays(3));
        assertThat(consultations.view(number, APPROVER).light()).isEqualTo(Light.RED);
        Consultation answered = consultations.answer(number, "挂车需要单独的道路运输证", APPROVER);

        assertThat(answered.state()).isEqualTo(ConsultState.ANSWERED);
        assertThat(list(ConsultQueue.DEPARTMENT, APPROVER)).isEmpty();
        assertThat(list(ConsultQueue.MINE, GUIDE)).containsExactly(number);
        assertThat(code(() -> consultations.close(number, "电话", "本人", List.of(), APPROVER)))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whoMayNotIsToldSoWhateverHeSays() {
        String number = consultations.ask("r-1", QUESTION, GUIDE).number();
        assertThat(code(() -> consultations.answer(number, null, CLERK))).isEqualTo("FORBIDDEN");
        assertThat(code(() -> consultations.transfer(number, null, null, 99, CLERK)))
                .isEqualTo("FORBIDDEN");
        assertThat(code(() -> consultations.close(number, null, null, List.of("none"), CLERK)))
                .as("also where it is not yet time to")
                .isEqualTo("FORBIDDEN");
        assertThat(code(() -> consultations.answer(number, null, ELSEWHERE))).isEqualTo("UNKNOWN_CONSULTATION");
        assertThat(code(() -> consultations.ask(null, null, STRANGER))).isEqualTo("FORBIDDEN");
        assertThat(code(() -> consultations.answer(number, null, GUIDE))).isEqualTo("FIELD_MISSING");
        assertThat(code(() -> consultations.transfer(number, null, "请解释", 99, GUIDE)))
                .isEqualTo("LIMIT_INVALID");
    }

    @Test
    void whatGoesToADepartmentGoesWithASlip() {
        int[] woken = new int[1];
        slips.onOrder(() -> woken[0]++);
        String number = consultations.ask("r-1", QUESTION, GUIDE).number();
        assertThat(consultations.view(number, GUIDE).slip()).isNull();

        DocumentView slip =
                consultations.transfer(number, null, "需要部门解释", 0, GUIDE).slip();

        assertThat(woken).containsExactly(1);
        assertThat(slip.kind()).isEqualTo(DocumentKind.CONSULTATION_SLIP);
        assertThat(slip.number()).isEqualTo("乌交询〔2026〕000001号");
        assertThat(slip.state()).isEqualTo(DocumentView.State.ORDERED);
        DocumentOrder order = slips.claim(9).get(0);
        assertThat(order.id()).isEqualTo(slip.id());
        assertThat(order.caseNo()).isEqualTo(number);
        assertThat(order.data())
                .containsEntry("to", OneMatter.AGENCY_NAME)
                .containsEntry("answerBy", "2026-11-25T17:00")
                .containsEntry("asker", Map.of("name", "巴**", "phone", "138****2345"));
        assertThat(slips.claim(9)).as("claimed by somebody").isEmpty();

        slips.failed(slip.id(), "缺字体");
        assertThat(consultations.view(number, APPROVER).slip().fault()).isEqualTo("缺字体");
        now = now.plus(Duration.ofMinutes(2));
        assertThat(slips.claim(9)).as("comes again, the same").containsExactly(order);

        slips.rendered(slip.id(), "d".repeat(64));
        slips.failed(slip.id(), "somebody who was slower");
        now = now.plus(Duration.ofDays(1));
        assertThat(slips.claim(9)).isEmpty();
        assertThat(consultations.view(number, APPROVER).slip())
                .isEqualTo(new DocumentView(
                        slip.id(),
                        slip.kind(),
                        slip.number(),
                        DocumentView.State.RENDERED,
                        slip.orderedAt(),
                        "d".repeat(64),
                        null));
    }

    @Test
    void whatIsRefusedTakesNoNumberOfASlip() {
        String number = consultations.ask("r-1", QUESTION, GUIDE).number();
        assertThat(code(() -> consultations.transfer(number, null, "越权", 0, CLERK)))
                .isEqualTo("FORBIDDEN");
        assertThat(consultations.transfer(number, null, "请答", 0, GUIDE).slip().number())
                .endsWith("000001号");
        String next = consultations.ask("r-2", QUESTION, GUIDE).number();
        assertThat(consultations.transfer(next, null, "请答", 0, GUIDE).slip().number())
                .endsWith("000002号");
    }

    @Test
    void nothingPersonalIsLeftAfterTheRetention() throws SQLException {
        String old = closed("r-1");
        now = now.plus(Duration.ofDays(1));
        String recent = closed("r-2");
        String open = consultations.ask("r-3", QUESTION, GUIDE).number();
        List<String> documents = new ArrayList<>();
        ConsultRetention retention =
                new ConsultRetention(new ConsultTable(database), new Slips(documents), phones, () -> now);

        assertThat(retention.erase(new EndedBefore(now), Actor.platform(null))).isOne();
        assertThat(retention.erase(new EndedBefore(now), Actor.platform(null)))
                .as("once")
                .isZero();

        assertThat(documents).as("the slip of what is over").containsExactly(old);
        assertThat(everything(old)).doesNotContain("巴特尔", "13847712345", "挂车", "巴**", "138****");
        assertThat(everything(recent)).contains("巴特尔", "13847712345", "挂车");
        assertThat(everything(open)).contains("巴特尔", "13847712345", "挂车");
        Consultation left = consultations.view(old, GUIDE);
        assertThat(left.state()).isEqualTo(ConsultState.CLOSED);
        assertThat(left.asker()).isNull();
        assertThat(left.slip().state()).isEqualTo(DocumentView.State.ERASED);
        assertThat(left.history())
                .extracting(Consultation.Step::title)
                .containsExactly("登记", "转办", "答复", "告知办结", "到期删除个人信息");
    }

    @Test
    void keepsWhatIsAboutAMatterWithALongerRetention() {
        String number = closed("r-1");
        now = now.plus(Duration.ofDays(1));
        ConsultRetention retention =
                new ConsultRetention(new ConsultTable(database), new Slips(new ArrayList<>()), phones, () -> now);
        Retained.Terms forEver = new EndedBefore(now) {
            @Override
            public boolean isOver(String matter, Instant endedAt) {
                return !OneMatter.CODE.equals(matter);
            }
        };
        assertThat(retention.erase(forEver, Actor.platform(null))).isZero();
        assertThat(consultations.view(number, GUIDE).asker()).isEqualTo("巴特尔");
    }

    private String closed(String request) {
        String number = consultations.ask(request, QUESTION, GUIDE).number();
        consultations.transfer(number, null, "挂车的事由部门答", 0, GUIDE);
        consultations.answer(number, "挂车随主车办理", APPROVER);
        return consultations.close(number, "电话", "巴特尔", List.of(), GUIDE).number();
    }

    /** All that the database holds of a consultation. */
    private String everything(String number) throws SQLException {
        StringBuilder all = new StringBuilder();
        Map<String, String> keys =
                Map.of("consultation", "number", "consultation_event", "number", "consultation_slip", "consultation");
        for (Map.Entry<String, String> table : keys.entrySet()) {
            all.append(new QueryRunner(database)
                    .query(
                            "select * from " + table.getKey() + " where " + table.getValue() + " = ?",
                            new RowTexts(),
                            number));
        }
        return all.toString();
    }

    @Test
    void showsWhoAskedOnlyToWhoWasAskedFirst() {
        String number = consultations.ask("r-1", QUESTION, GUIDE).number();
        assertThat(consultations.view(number, GUIDE).phone()).isEqualTo("13847712345");
        Consultation seen = consultations.view(number, CLERK);
        assertThat(seen.asker()).isEqualTo("巴**");
        assertThat(seen.phone()).isEqualTo("138****2345");
        assertThat(code(() -> consultations.view(number, ELSEWHERE))).isEqualTo("UNKNOWN_CONSULTATION");
        assertThat(code(() -> consultations.view("ZX", GUIDE))).isEqualTo("UNKNOWN_CONSULTATION");
    }

    @Test
    void aRepeatedRequestGivesTheSameConsultation() {
        String first = consultations.ask("r-1", QUESTION, GUIDE).number();
        assertThat(consultations.ask("r-1", QUESTION, GUIDE).number()).isEqualTo(first);
        assertThat(consultations.ask("r-1", QUESTION, CLERK).number()).isNotEqualTo(first);
        assertThat(list(ConsultQueue.ALL, CLERK)).hasSize(2);
    }

    @Test
    void refusesWhatItsStateOrItsContentDoesNotAllow() {
        String number = consultations.ask("r-1", QUESTION, GUIDE).number();
        assertThat(code(() -> consultations.close(number, "当面", "本人", List.of(), GUIDE)))
                .isEqualTo("CONSULTATION_STATE");
        assertThat(code(() -> consultations.answer(number, " ", GUIDE))).isEqualTo("FIELD_MISSING");
        assertThat(code(() -> consultations.answer(number, "长".repeat(1_301), GUIDE)))
                .isEqualTo("TEXT_TOO_LONG");
        assertThat(code(() -> consultations.answer(number, "半\uD83D", GUIDE))).isEqualTo("TEXT_BROKEN");
        assertThat(code(() -> consultations.transfer(number, "nobody", "请答", 2, GUIDE)))
                .isEqualTo("DEPARTMENT_UNKNOWN");
        assertThat(code(() -> consultations.transfer(number, null, "请答", 11, GUIDE)))
                .isEqualTo("LIMIT_INVALID");
        assertThat(code(() -> consultations.ask("r-2", QUESTION, APPROVER))).isEqualTo("FORBIDDEN");
        assertThat(code(() -> consultations.frequent("nothing"))).isEqualTo("MATTER_NOT_OFFERED");
        consultations.answer(number, "答", GUIDE);
        assertThat(code(() -> consultations.close(number, "电话", " ", List.of(), GUIDE)))
                .as("nobody took the call")
                .isEqualTo("NOTICE_MISSING");
        assertThat(code(() -> consultations.close(number, null, "本人", List.of(), GUIDE)))
                .isEqualTo("NOTICE_MISSING");
        assertThat(code(() -> consultations.close(number, "当面", "本人", List.of("nothing"), GUIDE)))
                .isEqualTo("NORM_UNKNOWN");
        assertThat(consultations.view(number, GUIDE).history()).hasSize(2);
    }

    @Test
    void listsTheMostUrgentFirstPageByPageAndFindsByNumberAndAsker() {
        for (int index = 0; index < 5; index++) {
            consultations.ask("r-" + index, QUESTION, GUIDE);
        }
        String urgent = list(ConsultQueue.ALL, CLERK).get(4);
        consultations.transfer(urgent, null, "请答", 1, GUIDE);
        ConsultPage first = consultations.list(new ConsultQuery(ConsultQueue.ALL, null, null, 3), CLERK);
        ConsultPage second = consultations.list(new ConsultQuery(ConsultQueue.ALL, null, first.next(), 3), CLERK);
        assertThat(first.items()).hasSize(3).first().satisfies(item -> assertThat(item.number())
                .isEqualTo(urgent));
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(search("巴特尔")).hasSize(5);
        assertThat(search("巴特")).hasSize(5);
        assertThat(search("特尔")).isEmpty();
        assertThat(search("%")).isEmpty();
        assertThat(search("13847712345")).hasSize(5);
        assertThat(search("1384771234")).isEmpty();
        assertThat(search(urgent)).containsExactly(urgent);
        assertThat(code(() -> consultations.list(new ConsultQuery(ConsultQueue.ALL, null, "x", 3), CLERK)))
                .isEqualTo("CURSOR_INVALID");
    }

    @Test
    void offersTheHandbookAndEveryGroupOfNorms() {
        assertThat(consultations.frequent(OneMatter.CODE)).hasSize(1);
        Map<String, Long> sizes = consultations.norms().stream()
                .collect(Collectors.groupingBy(ServiceNorm::group, Collectors.counting()));
        assertThat(sizes).isEqualTo(Map.of("三声", 3L, "四服", 4L, "五心", 5L, "六一样", 6L, "七规范", 7L, "八便民", 8L));
        assertThat(consultations.norms()).extracting(ServiceNorm::code).doesNotHaveDuplicates();
    }

    private List<String> search(String text) {
        return consultations.list(new ConsultQuery(ConsultQueue.ALL, text, null, 100), CLERK).items().stream()
                .map(Consultation::number)
                .toList();
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

    private static Actor hall(String account, String name, Role role, String region) {
        return new Actor(account, name, Set.of(role), "12150626MB0N00036C", "乌审旗政务服务中心", region, null);
    }

    private static Actor department(String account, String unit) {
        return new Actor(account, "部门人员", Set.of(Role.APPROVER), unit, "部门", "150626", null);
    }
}
