// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import java.util.List;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.problem.Refusal;

/** A refused action on a case, with what the actor may do instead. */
public final class RefusedAction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<CaseView.NextStep> next;

    /** Adds the next steps to a refusal. */
    public RefusedAction(Refusal refusal, List<CaseView.NextStep> next) {
        super(refusal);
        this.refusal = refusal;
        this.next = List.copyOf(next);
    }

    Refusal refusal() {
        return refusal;
    }

    List<CaseView.NextStep> next() {
        return next;
    }
}
