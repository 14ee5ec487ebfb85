// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.core.casework.internal.Hall;
import org.yichuang.core.casework.internal.fold.CaseFold;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.RecordedAction;
import org.yichuang.ports.casework.ActionType;

/** How long folding a long case takes: one that was paused and resumed, judged and looked at until it had 200 actions. */
class FoldBenchmark {
    private static final int ACTIONS = 200;
    private static final int WARM_FOLDS = 3_000;
    private static final int FOLDS = 200;
    private static final int ROUNDS = 15;
    private static final double GOAL_MILLISECONDS = 1;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<ActionType> ROUND =
            List.of(ActionType.PAUSE, ActionType.RESUME, ActionType.GIVE_OPINION, ActionType.UNMASK);

    @Test
    void aCaseOfTwoHundredActionsFoldsWithinAMillisecond() throws Exception {
        List<RecordedAction> log;
        try (var database = Databases.derby();
                var hall = new Hall(database)) {
            log = log(hall);
        }
        folded(log, WARM_FOLDS);
        var times = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            // Of the processor, so that nothing else that runs on the machine is measured.
            var start = THREADS.getCurrentThreadCpuTime();
            var folded = folded(log, FOLDS);
            times.add((THREADS.getCurrentThreadCpuTime() - start) / 1e6 / FOLDS);
            if (folded.sequence() != ACTIONS) {
                throw new AssertionError("folded " + folded.sequence() + " actions");
            }
        }
        Figures.atMost(GOAL_MILLISECONDS, "fold.200-actions", Figures.median(times), "ms");
    }

    private static List<RecordedAction> log(Hall hall) {
        String caseNo = null;
        for (var step = 0; step < 3; step++) {
            caseNo = hall.step(step, caseNo);
        }
        for (var done = 0; hall.log(caseNo).size() < ACTIONS; done++) {
            hall.act(ROUND.get(done % ROUND.size()), caseNo);
        }
        return hall.log(caseNo);
    }

    private static CaseRecord folded(List<RecordedAction> log, int times) {
        CaseRecord folded = null;
        for (var time = 0; time < times; time++) {
            folded = null;
            for (var action : log) {
                folded = CaseFold.apply(folded, action);
            }
        }
        return folded;
    }
}
