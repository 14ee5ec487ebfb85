// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.problem.Refusal;

/** Whatever is done in whatever order: the row is what the log folds to, and what was refused left no trace. */
class FoldPropertyTest {
    private static final List<Actor> PEOPLE = List.of(
            World.CLERK, World.GUIDE, World.APPROVER, World.APPROVER_2, World.HEAD, World.ISSUER, World.SUPERVISOR);
    private static final int STEPS = 40;

    private static World world;

    @BeforeContainer
    static void open() {
        world = new World();
    }

    @AfterContainer
    static void close() {
        world.close();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theRowIsWhatTheLogFoldsTo(@ForAll long seed) {
        Random random = new Random(seed);
        String caseNo = Sample.caseAfter(world);
        int done = 1;
        for (int step = 0; step < STEPS; step++) {
            world.pass(Duration.ofMinutes(random.nextInt(600)));
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            List<CaseView.NextStep> next = world.cases.view(caseNo, actor).next();
            // Mostly what the page would offer, now and then anything at all.
            ActionType type = next.isEmpty() || random.nextInt(8) == 0
                    ? ActionType.values()[random.nextInt(ActionType.values().length)]
                    : next.get(random.nextInt(next.size())).action();
            if (type == ActionType.WITHDRAW && random.nextInt(5) > 0) {
                continue;
            }
            done += attempt(caseNo, Sample.request(type), actor);
        }
        CaseView view = world.cases.view(caseNo, World.SUPERVISOR);
        assertThat(view.version()).isEqualTo(done);
        assertThat(view.history()).hasSize(done);
        assertThat(view.clock().due() == null).isEqualTo(view.clock().light() == Light.NONE);
        assertThat(world.trail.verifyCase(caseNo).faults()).isEmpty();
    }

    private static int attempt(String caseNo, ActionRequest request, Actor actor) {
        try {
            world.cases.perform(caseNo, List.of(request), actor);
            return 1;
        } catch (Refusal refused) {
            return 0;
        }
    }
}
