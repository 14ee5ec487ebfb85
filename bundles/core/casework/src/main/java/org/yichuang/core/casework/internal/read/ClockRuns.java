// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.ClockStep;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.persistence.PayloadEntity;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockKind;

/**
 * The earlier runs of the clocks of a case: one that is started again begins a new ledger, as a second correction notice or a
 * result that is sent once more does. The row of a case knows the last run only; its log knows them all.
 */
final class ClockRuns {
    private final Map<ClockKind, List<CaseClock>> earlier = new EnumMap<>(ClockKind.class);
    private final Map<ClockKind, CaseClock> last = new EnumMap<>(ClockKind.class);

    private ClockRuns() {}

    /** Reads the log of a case. */
    static ClockRuns of(EntityManager em, Long caseId) {
        ClockRuns runs = new ClockRuns();
        for (PayloadEntity said : CaseRows.payloadRows(em, caseId)) {
            Payload.parse(said.getAction().getType(), said.getBody())
                    .facts()
                    .clocks()
                    .forEach(runs::take);
        }
        return runs;
    }

    /** Returns the runs before the last one, oldest first. */
    List<CaseClock> earlier(ClockKind kind) {
        return earlier.getOrDefault(kind, List.of());
    }

    private void take(ClockStep step) {
        CaseClock before = last.getOrDefault(step.clock(), CaseClock.NEVER);
        boolean again =
                step.entry() != null && step.entry().kind() == ClockEntry.Kind.START && before != CaseClock.NEVER;
        if (again) {
            earlier.computeIfAbsent(step.clock(), none -> new ArrayList<>()).add(before.endedBy(step.entry()));
        }
        last.put(step.clock(), before.after(step));
    }
}
