// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.util.List;
import java.util.function.Function;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * One thing that must hold for a transition (守卫条件).
 *
 * @param code code of the refusal where it does not hold
 * @param title what must hold, in Chinese
 * @param reason class of the refusal
 * @param ofData whether it looks at what the action says, so that it can't be asked before somebody says it
 * @param check returns what is wrong; empty if it holds
 */
public record Guard(String code, String title, Reason reason, boolean ofData, Function<Attempt, List<Fault>> check) {

    /** A guard that looks at the case and the actor only; pages show beforehand whether it holds. */
    static Guard onCase(String code, String title, Reason reason, Function<Attempt, List<Fault>> check) {
        return new Guard(code, title, reason, false, check);
    }

    /** A guard that looks at what the action says. */
    static Guard onData(String code, String title, Function<Attempt, List<Fault>> check) {
        return new Guard(code, title, Reason.INVALID, true, check);
    }

    /** Refuses the attempt if this does not hold. */
    public void require(Attempt attempt) {
        List<Fault> faults = check.apply(attempt);
        if (!faults.isEmpty()) {
            Fault first = faults.get(0);
            String more = faults.size() == 1 ? "" : "（共 " + faults.size() + " 处，逐项见明细）";
            throw new Refusal(reason, code, first.message() + "：" + first.mend() + more, faults);
        }
    }

    /** Tells why this does not hold and what to do about it, in a line; empty if it does. */
    public String whyNot(Attempt attempt) {
        List<Fault> faults = check.apply(attempt);
        if (faults.isEmpty()) {
            return "";
        }
        Fault first = faults.get(0);
        return first.message() + (faults.size() == 1 ? "" : "等 " + faults.size() + " 处") + "，" + first.mend();
    }

    /** One fault, or none if {@code holds}. */
    static List<Fault> unless(boolean holds, String path, String code, String message, String mend) {
        return holds ? List.of() : List.of(new Fault(path, code, message, mend));
    }
}
