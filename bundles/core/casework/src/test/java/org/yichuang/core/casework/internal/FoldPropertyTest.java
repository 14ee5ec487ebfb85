// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Invariants;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.problem.Refusal;

/**
 * Whatever is done by whomever in whatever order: the row is what the log folds to, its facets never contradict each other,
 * what was refused left no trace, and what was asked for ten times is done once.
 */
class FoldPropertyTest {
    /** The way of most cases; a case goes some of it, before chance takes over. */
    private static final List<ActionType> WAY = List.of(
            ActionType.RECEIVE,
            ActionType.ACCEPT_TOLERANT,
            ActionType.SEND_PAPERS,
            ActionType.SIGN_PAPERS,
            ActionType.ASSIGN,
            ActionType.GIVE_OPINION,
            ActionType.SUPPLY,
            ActionType.SEND_PAPERS,
            ActionType.SIGN_PAPERS,
            ActionType.ASSESS_FEE,
            ActionType.PAY,
            ActionType.OPEN_JOINT,
            ActionType.ANSWER_JOINT,
            ActionType.APPROVE,
            ActionType.SEND_RESULT,
            ActionType.NOTIFY);

    private static final List<IntakeChannel> CHANNELS =
            List.of(IntakeChannel.COUNTER, IntakeChannel.POST, IntakeChannel.ONLINE);
    private static final Instant BEGINNING = Instant.parse("2026-11-23T01:00:00.123Z");
    private static final int STEPS = 60;
    private static final int REPETITIONS = 10;

    private static World world;

    @BeforeContainer
    static void open() {
        world = new World();
        world.matter = SampleMatter.full();
    }

    @AfterContainer
    static void close() {
        world.close();
    }

    @Property(tries = 25, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void theRowIsWhatTheLogFoldsTo(@ForAll long seed) {
        Random random = new Random(seed);
        world.now = BEGINNING;
        String caseNo = draft(CHANNELS.get(random.nextInt(CHANNELS.size())));
        Invariants.hold(world.record(caseNo), world.matter);
        for (ActionType type : WAY.subList(0, random.nextInt(WAY.size() + 1))) {
            attempt(caseNo, Chance.deed(type, world.record(caseNo), Sample.actor(type)), false);
        }
        for (int step = 0; step < STEPS; step++) {
            world.pass(Duration.ofMinutes(random.nextInt(100)));
            attempt(caseNo, Chance.deed(world, caseNo, random), random.nextInt(20) == 0);
        }
        CaseView view = world.cases.view(caseNo, World.SUPERVISOR);
        assertThat(view.version()).isEqualTo(world.record(caseNo).sequence());
        assertThat(view.history()).hasSize((int) view.version());
        assertThat(view.clock().due() == null).isEqualTo(view.clock().light() == Light.NONE);
        assertThat(world.trail.verifyCase(caseNo).faults()).isEmpty();
    }

    private static String draft(IntakeChannel channel) {
        boolean portal = channel == IntakeChannel.ONLINE;
        Actor actor = portal ? World.CHANNEL : World.CLERK;
        world.files.put("file-1", actor.account());
        ActionRequest draft = Sample.request(new IntakeData.Draft(
                SampleMatter.CODE, portal ? null : "B01", channel, Sample.filing(Sample.PERSON), null));
        return world.cases.perform(null, List.of(draft), actor).caseNo();
    }

    private static void attempt(String caseNo, Chance.Deed deed, boolean repeated) {
        ActionRequest request = deed.request();
        Actor actor = deed.actor();
        CaseRecord before = world.record(caseNo);
        String what = request.type() + " in " + before.state() + " by " + actor.account();
        try {
            Receipt receipt = world.cases.perform(caseNo, List.of(request), actor);
            CaseRecord after = world.record(caseNo);
            assertThat(after.state()).as(what).isEqualTo(receipt.state());
            try {
                Invariants.holdBetween(before, after, request.type());
                Invariants.hold(after, world.matter);
            } catch (AssertionError broken) {
                throw new AssertionError("after " + what, broken);
            }
            for (int time = 1; repeated && time < REPETITIONS; time++) {
                assertThat(world.cases.perform(caseNo, List.of(request), actor))
                        .as("%s again", what)
                        .isEqualTo(receipt);
                assertThat(world.record(caseNo)).as("%s again", what).isEqualTo(after);
            }
        } catch (Refusal refused) {
            assertThat(world.record(caseNo))
                    .as("%s was refused: %s", what, refused.code())
                    .isEqualTo(before);
        }
    }
}
