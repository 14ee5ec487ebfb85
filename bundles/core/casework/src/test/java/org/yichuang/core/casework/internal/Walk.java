// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.gateway.IdentityMatch;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Invariants;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.DeliveryChoice;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.problem.Refusal;

/** Random lives of cases: what is done by chance is what the table says, or it leaves no trace. */
final class Walk {
    /** The way of most cases; a case goes some of it, before chance takes over. */
    private static final List<ActionType> WAY = List.of(
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
            ActionType.NOTIFY,
            ActionType.DISPATCH);

    /** The way of a result that nobody collects. */
    private static final List<ActionType> UNCOLLECTED = Stream.concat(
                    WAY.stream().filter(type -> type != ActionType.DISPATCH),
                    Stream.of(
                            ActionType.REMIND_COLLECTION,
                            ActionType.REMIND_COLLECTION,
                            ActionType.REMIND_COLLECTION,
                            ActionType.ARCHIVE_RESULT))
            .toList();

    /** The way of what a window decides while the applicant waits. */
    private static final List<ActionType> AT_ONCE = List.of(ActionType.ACCEPT, ActionType.APPROVE, ActionType.DELIVER);

    /** Most of what can happen can happen to a case of the full matter; the others are accepted at once, or decided at once. */
    private static final List<MatterDefinition> MATTERS = List.of(
            SampleMatter.full(),
            SampleMatter.calculated(),
            SampleMatter.definition(),
            SampleMatter.instant(true),
            SampleMatter.confirmed(SampleMatter.full()));

    private static final List<IntakeChannel> CHANNELS =
            List.of(IntakeChannel.COUNTER, IntakeChannel.POST, IntakeChannel.ONLINE);
    private static final int STEPS = 60;
    private static final int REPETITIONS = 10;
    /** Most steps follow each other within the hour; now and then nobody does anything for days. */
    private static final int MINUTES = 100;

    private static final int DAYS = 15;
    private static final int LONG_WAIT = 20;

    private final World world;
    private final Map<Rule, Integer> performed;

    /** Walks in a world of its own, in which nobody broke a promise yet. */
    Walk(World world) {
        this(world, nothing());
    }

    /**
     * Goes on with walking.
     *
     * @param performed how often each line of the table was performed so far; is counted on
     */
    Walk(World world, Map<Rule, Integer> performed) {
        this.world = world;
        this.performed = performed;
    }

    /** Returns a count at which nothing was performed yet. */
    static Map<Rule, Integer> nothing() {
        return TransitionTable.rules().stream()
                .collect(Collectors.toMap(Function.identity(), rule -> 0, Integer::sum, LinkedHashMap::new));
    }

    /** Lives one life; the same seed after the same lives is the same life. */
    void live(long seed) {
        Random random = new Random(seed);
        world.now = World.BEGINNING;
        world.identity = random.nextBoolean() ? IdentityMatch.MATCH : IdentityMatch.UNKNOWN;
        world.matter = MATTERS.get(random.nextInt(MATTERS.size()));
        String caseNo = draft(random);
        Invariants.hold(world.record(caseNo), world.matter);
        begin(caseNo, random);
        Chance chance = new Chance(world, random, performed);
        walk(caseNo, chance, random);
        if (world.record(caseNo).state() == CaseState.CLOSED) {
            CaseRecord closed = world.record(caseNo);
            walk(linked(caseNo, random), chance, random);
            assertThat(world.record(caseNo))
                    .as("what is corrected stays as it is")
                    .isEqualTo(closed);
        }
    }

    private void walk(String caseNo, Chance chance, Random random) {
        for (int step = 0; step < STEPS; step++) {
            boolean waits = random.nextInt(LONG_WAIT) == 0;
            world.pass(waits ? Duration.ofDays(random.nextInt(DAYS)) : Duration.ofMinutes(random.nextInt(MINUTES)));
            attempt(caseNo, chance.deed(caseNo), random.nextInt(20) == 0);
        }
        CaseView view = world.cases.view(caseNo, World.SUPERVISOR);
        assertThat(view.version()).isEqualTo(world.record(caseNo).sequence());
        assertThat(view.history()).hasSize((int) view.version());
        assertThat(view.clock().due() == null).isEqualTo(view.clock().light() == Light.NONE);
        assertThat(world.isSound(caseNo)).isTrue();
    }

    private void begin(String caseNo, Random random) {
        boolean atOnce = world.matter.windowAuthorized();
        List<ActionType> way = Stream.concat(
                        arrival(world.record(caseNo).channel()).stream(),
                        (atOnce ? AT_ONCE : random.nextInt(4) == 0 ? UNCOLLECTED : WAY).stream())
                .toList();
        int steps = Math.max(random.nextInt(way.size() + 1), random.nextInt(way.size() + 1));
        for (ActionType type : way.subList(0, steps)) {
            CaseRecord record = world.record(caseNo);
            Instant collection = record.clock(ClockKind.COLLECTION).due();
            if (UNCOLLECTED.contains(type) && !WAY.contains(type) && collection != null) {
                world.now = collection.plusMillis(1);
            }
            attempt(
                    caseNo,
                    Chance.deed(type, record, atOnce && type != ActionType.SUBMIT ? World.CLERK : Sample.actor(type)),
                    false);
        }
    }

    /** How a case is taken in that came on this way. */
    private static List<ActionType> arrival(IntakeChannel channel) {
        return switch (channel) {
            case COUNTER -> List.of(ActionType.RECEIVE);
            case POST -> List.of(ActionType.REGISTER_PARCEL, ActionType.PASS_PRE_REVIEW);
            default -> List.of(ActionType.SUBMIT, ActionType.PASS_PRE_REVIEW);
        };
    }

    private String draft(Random random) {
        IntakeChannel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        boolean portal = channel == IntakeChannel.ONLINE;
        Actor actor = portal ? World.CHANNEL : World.CLERK;
        world.files.put("file-1", actor.account());
        DeliveryChoice choice =
                portal && random.nextBoolean() ? new DeliveryChoice(DeliveryMethod.ONLINE, null, null, null) : null;
        Filing filing = Sample.filing(Sample.PERSON);
        ActionRequest draft = Sample.request(new IntakeData.Draft(
                SampleMatter.CODE,
                portal ? null : "B01",
                channel,
                new Filing(filing.answers(), filing.applicant(), null, filing.form(), filing.materials(), choice),
                null));
        count(draft, null);
        return world.cases.perform(null, List.of(draft), actor).caseNo();
    }

    /** What was closed is to be corrected or revoked: somebody applies for it, or the department takes it up itself (T34). */
    private String linked(String closed, Random random) {
        boolean exOfficio = random.nextBoolean();
        Actor actor = exOfficio ? World.APPROVER : World.CLERK;
        world.files.put("file-1", World.CLERK.account());
        IntakeData.Link.Kind[] kinds = IntakeData.Link.Kind.values();
        IntakeData.Link link = new IntakeData.Link(closed, kinds[random.nextInt(kinds.length)]);
        ActionRequest first = Sample.request(
                exOfficio
                        ? new IntakeData.OpenExOfficio(link, "复查发现有误")
                        : new IntakeData.Draft(
                                SampleMatter.CODE, "B01", IntakeChannel.COUNTER, Sample.filing(Sample.PERSON), link));
        count(first, null);
        String caseNo = world.cases.perform(null, List.of(first), actor).caseNo();
        Invariants.hold(world.record(caseNo), world.matter);
        if (!exOfficio) {
            begin(caseNo, random);
        }
        return caseNo;
    }

    private void attempt(String caseNo, Chance.Deed deed, boolean repeated) {
        ActionRequest request = deed.request();
        Actor actor = deed.actor();
        CaseRecord before = world.record(caseNo);
        String what = request.type() + " in " + before.state() + " by " + actor.account();
        try {
            Receipt receipt = world.cases.perform(caseNo, List.of(request), actor);
            count(request, before);
            CaseRecord after = world.record(caseNo);
            assertThat(after.state()).as(what).isEqualTo(receipt.state());
            assertThat(Law.of(request.type(), before.state()))
                    .as("what the law says of %s", what)
                    .anyMatch(line -> line.after(before.state()) == after.state()
                            && line.roles().stream().anyMatch(actor::is));
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

    private void count(ActionRequest request, CaseRecord before) {
        Rule line = TransitionTable.find(request.type(), before, request.data()).orElseThrow();
        performed.merge(line, 1, Integer::sum);
    }
}
