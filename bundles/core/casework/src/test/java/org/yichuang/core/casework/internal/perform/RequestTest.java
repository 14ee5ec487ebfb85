// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** What a request must be before anybody looks at the case: whole, of bearable size, and known again when it is repeated. */
class RequestTest {
    private static final String CASE = "B2026001";
    private static final Filing FILING = new Filing(null, null, null, null, null, null);

    @ParameterizedTest
    @NullAndEmptySource
    void asksForSomething(List<ActionRequest> nothing) {
        assertThat(refusal(CASE, nothing).code()).isEqualTo("ACTIONS_INVALID");
    }

    @Test
    void asksForTwentyActionsAtMost() {
        assertThat(Request.of(CASE, urges(20)).ids()).hasSize(20).startsWith("action-00");
        Refusal refused = refusal(CASE, urges(21));
        assertThat(refused.code()).isEqualTo("ACTIONS_INVALID");
        assertThat(refused.reason()).isEqualTo(Reason.INVALID);
        assertThat(refused.getMessage()).contains("1 至 20");
    }

    @Test
    void namesACaseOrMakesOne() {
        ActionRequest draft = action(
                "action-01", ActionType.DRAFT, new IntakeData.Draft("M", "B01", IntakeChannel.COUNTER, FILING, null));
        assertThat(refusal(null, urges(1)).code()).isEqualTo("CASE_NUMBER_MISSING");
        assertThat(refusal(null, List.of(urge("action-02"), draft)).code())
                .as("the first action makes it")
                .isEqualTo("CASE_NUMBER_MISSING");
        assertThat(Request.of(null, List.of(draft, urge("action-02"))).ids()).containsExactly("action-01", "action-02");
    }

    @Test
    void erasesAloneOrNotAtAll() {
        ActionRequest erase =
                action("action-01", ActionType.ERASE, new OversightData.Erase("2036-11-23", "security01"));
        assertThat(Request.of(CASE, List.of(erase)).erases()).isTrue();
        assertThat(Request.of(CASE, urges(1)).erases()).isFalse();
        assertThat(refusal(CASE, List.of(urge("action-02"), erase)).code()).isEqualTo("ACTIONS_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "with space", "中文标识中文标识", "semi;colon"})
    void marksEachActionSoThatItIsKnownAgain(String id) {
        Refusal refused = refusal(CASE, List.of(urge(id)));
        assertThat(refused.code()).isEqualTo("ACTION_ID_INVALID");
        assertThat(refused.faults()).extracting(Fault::path).containsExactly("/actionId");
    }

    @Test
    void marksNoTwoActionsAlike() {
        assertThat(refusal(CASE, List.of(urge("action-01"), urge("action-01"))).code())
                .isEqualTo("ACTION_ID_INVALID");
        assertThat(refusal(CASE, List.of(urge("x".repeat(81)))).code()).isEqualTo("ACTION_ID_INVALID");
        assertThat(Request.of(CASE, List.of(urge("x".repeat(80)), urge("A-z_0189")))
                        .ids())
                .hasSize(2);
    }

    @Test
    void isKnownAgainByAllOfItsContent() {
        String digest = Request.of(CASE, urges(2)).digest();
        ActionRequest later = new ActionRequest(
                "action-00", ActionType.URGE, new OversightData.Urge("请尽快办理"), Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(Request.of(CASE, urges(2)).digest()).isEqualTo(digest).hasSize(64);
        assertThat(Stream.of(
                                Request.of("B2026002", urges(2)),
                                Request.of(CASE, urges(1)),
                                Request.of(CASE, List.of(later, urge("action-01"))),
                                Request.of(
                                        CASE,
                                        List.of(
                                                urge("action-00"),
                                                action("action-01", ActionType.URGE, new OversightData.Urge("再催")))))
                        .map(Request::digest))
                .doesNotContain(digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsLeftOutIsEmptyAndWhatIsMissingIsRefused() {
        Request request = Request.of(CASE, List.of(action("action-01", ActionType.SAVE, new IntakeData.Save(FILING))));
        Filing filing = ((IntakeData.Save) request.actions().get(0).data()).filing();
        assertThat(filing.materials()).isEmpty();
        assertThat(filing.answers()).isEmpty();
        Refusal nothing = refusal(CASE, List.of(action("action-01", ActionType.SAVE, new IntakeData.Save(null))));
        assertThat(nothing.code()).isEqualTo("FIELD_MISSING");
        assertThat(nothing.faults()).extracting(Fault::path).containsExactly("/filing");
        PaperData.PaperItem item = new PaperData.PaperItem("证明", 1, 0);
        Refusal hole = refusal(
                CASE,
                List.of(action(
                        "action-01",
                        ActionType.SEND_PAPERS,
                        new PaperData.SendPapers(Stream.concat(Stream.of(item), Stream.of((PaperData.PaperItem) null))
                                .toList()))));
        assertThat(hole.faults()).extracting(Fault::path).containsExactly("/items/1");
        assertThat(hole.getMessage()).contains("第 2 项是空的");
    }

    private static Refusal refusal(String caseNo, List<ActionRequest> actions) {
        return catchThrowableOfType(Refusal.class, () -> Request.of(caseNo, actions));
    }

    private static List<ActionRequest> urges(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> urge("action-%02d".formatted(number)))
                .toList();
    }

    private static ActionRequest urge(String id) {
        return action(id, ActionType.URGE, new OversightData.Urge("请尽快办理"));
    }

    private static ActionRequest action(String id, ActionType type, ActionData data) {
        return new ActionRequest(id, type, data, null);
    }
}
