// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.api.casework.CustodyState.ARCHIVED;
import static org.yichuang.api.casework.CustodyState.AT_BACK_OFFICE;
import static org.yichuang.api.casework.CustodyState.AT_ISSUING_WINDOW;
import static org.yichuang.api.casework.CustodyState.AT_WINDOW;
import static org.yichuang.api.casework.CustodyState.IN_POST;
import static org.yichuang.api.casework.CustodyState.IN_TRANSIT;
import static org.yichuang.api.casework.CustodyState.WITH_APPLICANT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.ports.casework.IssueFacet.HeldPaper;
import org.yichuang.ports.casework.PaperData.PaperItem;

/** Papers go from hand to hand: none is lost, none is made, none is in two hands (R43, R44). */
class CustodyTest {
    private static final Custody NOTHING = Custody.of(List.of());

    private final Custody custody = Custody.of(List.of(
            new HeldPaper("证明", 2, 0, AT_WINDOW),
            new HeldPaper("申请表", 1, 1, AT_WINDOW),
            new HeldPaper("申请表", 0, 2, AT_BACK_OFFICE)));

    @Test
    void knowsWhoHoldsHowManyOfWhat() {
        assertThat(custody.heldBy(AT_WINDOW)).containsExactlyInAnyOrder(item("证明", 2, 0), item("申请表", 1, 1));
        assertThat(custody.heldBy(AT_WINDOW, AT_BACK_OFFICE))
                .as("of several hands")
                .containsExactlyInAnyOrder(item("证明", 2, 0), item("申请表", 1, 3));
        assertThat(custody.all("申请表")).isEqualTo(new Papers(1, 3));
        assertThat(custody.all("照片")).isEqualTo(Papers.NONE);
        assertThat(custody.isHeldBy(AT_BACK_OFFICE)).isTrue();
        assertThat(custody.isHeldBy(IN_TRANSIT)).isFalse();
        assertThat(custody.hasOriginals(AT_WINDOW)).isTrue();
        assertThat(custody.hasOriginals(AT_BACK_OFFICE)).as("copies only").isFalse();
        assertThat(custody.knows("证明")).isTrue();
        assertThat(custody.knows("照片")).isFalse();
    }

    @Test
    void countsTheSamePaperTwiceWrittenTogether() {
        assertThat(Custody.tally(List.of(item("证明", 1, 0), item(" 证明 ", 0, 2))))
                .isEqualTo(Map.of("证明", new Papers(1, 2)));
        assertThat(Custody.of(List.of(new HeldPaper("证明", 1, 0, AT_WINDOW), new HeldPaper("证明", 2, 1, AT_WINDOW)))
                        .held())
                .containsExactly(new HeldPaper("证明", 3, 1, AT_WINDOW));
    }

    @Test
    void neverMovesMoreThanIsThere() {
        Custody moved = custody.moved(List.of(item("证明", 5, 5), item("照片", 1, 0)), AT_WINDOW, IN_TRANSIT);
        assertThat(moved.heldBy(IN_TRANSIT)).containsExactly(item("证明", 2, 0));
        assertThat(moved.heldBy(AT_WINDOW)).containsExactly(item("申请表", 1, 1));
        assertThat(moved.held()).as("no hand holds none").allMatch(paper -> paper.originals() + paper.copies() > 0);
        assertThat(custody.heldBy(IN_TRANSIT)).as("a value does not change").isEmpty();
    }

    @Test
    void aPartStaysWhereItWas() {
        Custody moved = custody.moved(List.of(item("证明", 1, 0)), AT_WINDOW, IN_TRANSIT);
        assertThat(moved.heldBy(AT_WINDOW)).contains(item("证明", 1, 0));
        assertThat(moved.heldBy(IN_TRANSIT)).containsExactly(item("证明", 1, 0));
        assertThat(moved.moved(IN_TRANSIT, AT_WINDOW).held())
                .as("there and back")
                .containsExactlyInAnyOrderElementsOf(custody.held());
    }

    @Test
    void aNewCountTakesBackWhatTheApplicantHadAndMakesOnlyTheRest() {
        Custody returned = custody.moved(List.of(item("证明", 1, 0)), AT_WINDOW, WITH_APPLICANT);
        assertThat(returned.upTo(List.of(item("证明", 1, 0)), AT_WINDOW).heldBy(WITH_APPLICANT))
                .as("what is here was counted, so the rest stays with him")
                .containsExactly(item("证明", 1, 0));
        Custody back = returned.upTo(List.of(item("证明", 3, 1), item("照片", 0, 1)), AT_WINDOW);
        assertThat(back.heldBy(WITH_APPLICANT)).isEmpty();
        assertThat(back.all("证明")).isEqualTo(new Papers(3, 1));
        assertThat(back.all("照片")).isEqualTo(new Papers(0, 1));
    }

    @Test
    void whatIsListedIsMadeOnlyWhereNobodyHasIt() {
        Custody returned = custody.moved(List.of(item("证明", 2, 0)), AT_WINDOW, WITH_APPLICANT);
        Custody after = returned.atLeast(List.of(item("证明", 3, 0), item("申请表", 1, 1)), AT_WINDOW);
        assertThat(after.heldBy(WITH_APPLICANT)).containsExactly(item("证明", 2, 0));
        assertThat(after.heldBy(AT_WINDOW)).containsExactlyInAnyOrder(item("证明", 1, 0), item("申请表", 1, 1));
    }

    @ParameterizedTest
    @EnumSource(CustodyState.class)
    void whoAloneHoldsPapersIsNamed(CustodyState holder) {
        assertThat(NOTHING.plus(List.of(item("证明", 1, 0)), holder).first()).isEqualTo(holder);
    }

    @Test
    void ofSeveralHandsTheMostUrgentIsNamed() {
        Custody all = NOTHING;
        CustodyState[] leastUrgentFirst = {
            WITH_APPLICANT, ARCHIVED, AT_BACK_OFFICE, IN_POST, AT_ISSUING_WINDOW, AT_WINDOW, IN_TRANSIT
        };
        assertThat(NOTHING.first()).isEqualTo(WITH_APPLICANT);
        for (CustodyState holder : leastUrgentFirst) {
            all = all.plus(List.of(item("证明", 1, 0)), holder);
            assertThat(all.first()).isEqualTo(holder);
        }
    }

    private static PaperItem item(String name, int originals, int copies) {
        return new PaperItem(name, originals, copies);
    }
}
