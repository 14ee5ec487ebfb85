// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.problem.Refusal;

/** Who reads scans and papers of a case without working on it is on its trail, once an hour (R117). */
class ReadingTest {
    private World world;
    private String caseNo;

    @BeforeEach
    void open() {
        world = new World();
        caseNo = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.ACCEPT);
    }

    @AfterEach
    void close() {
        world.close();
    }

    static List<Actor> workers() {
        return List.of(World.CLERK, World.CLERK_2, World.ISSUER, World.APPROVER, World.APPROVER_2, World.HEAD);
    }

    static List<Actor> others() {
        return List.of(World.GUIDE, World.SUPERVISOR);
    }

    @ParameterizedTest
    @MethodSource("workers")
    void isTheWorkOfThoseWhoWorkOnTheCase(Actor actor) {
        long before = world.count("case_action");
        assertThat(world.cases.readPapers(caseNo, null, actor)).containsExactly("file-1");
        assertThat(world.count("case_action")).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("others")
    void needsAReasonOfEverybodyElse(Actor actor) {
        assertThatThrownBy(() -> world.cases.readPapers(caseNo, null, actor))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("READING_REASON_MISSING"));
        world.cases.readPapers(caseNo, "投诉核查", actor);
        assertThat(readings()).singleElement().satisfies(entry -> assertThat(entry.account())
                .isEqualTo(actor.account()));
    }

    @Test
    void isOneEntryAnHour() {
        world.cases.readPapers(caseNo, "投诉核查", World.SUPERVISOR);
        world.pass(Duration.ofMinutes(59));
        world.cases.readPapers(caseNo, null, World.SUPERVISOR);
        world.cases.readPapers(caseNo, "再看一页", World.SUPERVISOR);
        assertThat(readings()).hasSize(1);
        world.pass(Duration.ofMinutes(2));
        world.cases.readPapers(caseNo, "投诉核查", World.SUPERVISOR);
        assertThat(readings()).hasSize(2);
        assertThat(world.trail.verifyCase(caseNo).faults()).isEmpty();
    }

    @Test
    void isOneEntryForAPageFullOfPictures() throws Exception {
        ExecutorService browser = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> pictures = IntStream.range(0, 24)
                    .<Callable<List<String>>>mapToObj(
                            picture -> () -> world.cases.readPapers(caseNo, "投诉核查 " + picture % 2, World.SUPERVISOR))
                    .toList();
            for (Future<List<String>> picture : browser.invokeAll(pictures)) {
                assertThat(picture.get()).containsExactly("file-1");
            }
        } finally {
            browser.shutdownNow();
        }
        assertThat(readings()).hasSize(1);
    }

    @Test
    void mayBeSaidBeforehandAsAnActionOfItsOwn() {
        world.cases.perform(caseNo, List.of(Sample.request(ActionType.READ_PAPERS)), World.SUPERVISOR);
        assertThat(world.cases.readPapers(caseNo, null, World.SUPERVISOR)).containsExactly("file-1");
        assertThat(readings()).hasSize(1);
    }

    @Test
    void isNobodysWhoDoesNotSeeTheCase() {
        assertThatThrownBy(() -> world.cases.readPapers(caseNo, "好奇", World.STRANGER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("UNKNOWN_CASE"));
    }

    @Test
    void isNothingTheApplicantIsTold() {
        world.cases.readPapers(caseNo, "投诉核查", World.SUPERVISOR);
        String code = world.record(caseNo).opening().enquiryCode();
        assertThat(world.cases.progress(caseNo, code).steps()).hasSize(3);
    }

    private List<CaseView.Entry> readings() {
        return world.cases.view(caseNo, World.CLERK).history().stream()
                .filter(entry -> entry.action() == ActionType.READ_PAPERS)
                .toList();
    }
}
