// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.Outcome;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.IntakeData.Link;

/**
 * A case that a new one is to correct or revoke (所更正、撤销的办件, T34).
 *
 * @param record the case itself
 * @param successors the cases that are about it already, oldest first
 */
public record Predecessor(CaseRecord record, List<CaseRecord> successors) {

    /** Returns the case that is about it and has not ended: two of them could decide against each other. */
    Optional<CaseRecord> underWay() {
        return first(one -> !one.state().isTerminal());
    }

    /** Returns the case that has revoked it: nothing is left to correct. */
    Optional<CaseRecord> revocation() {
        return first(one -> one.intake().link().kind() == Link.Kind.REVOCATION
                && one.state() == CaseState.CLOSED
                && one.decision().outcome() == Outcome.APPROVED);
    }

    private Optional<CaseRecord> first(Predicate<CaseRecord> wanted) {
        return successors.stream().filter(wanted).findFirst();
    }
}
