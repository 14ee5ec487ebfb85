// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import java.util.List;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.api.matter.Limit;
import org.yichuang.core.casework.internal.json.Records;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.Pouch;
import org.yichuang.ports.casework.ReviewFacet;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.prefill.RegisterQuery;

/**
 * What others answered when an action was done: part of the action, so that the log folds without asking them again.
 *
 * @param opening what a new case is given, or {@code null}
 * @param filing what a case that a department takes up itself has from the one it is about (T34), or {@code null}
 * @param resultName name of the certificate or document that results, or {@code null}
 * @param assignee who the case goes to, or {@code null}
 * @param fee what is to be paid, or {@code null}
 * @param joint by when another department has to answer, or {@code null}
 * @param joints by when departments have to answer after a recount, or {@code null} if none was counted
 * @param outstanding keys of promised materials that are still to come, or {@code null} if none were supplied
 * @param clocks what happens to clocks; empty if nothing does
 * @param documents documents ordered; empty if none
 * @param papers what is needed to follow papers
 * @param identity what came of checking who filed a case online, or {@code null}
 * @param registers what registers were asked and gave, or {@code null}
 * @param erased what is left of the actions before, by which it can be proved, or {@code null} if nothing was erased
 */
public record Facts(
        Opening opening,
        Filing filing,
        String resultName,
        Assignee assignee,
        FeeOrder fee,
        JointRequest joint,
        List<JointCount> joints,
        List<String> outstanding,
        List<ClockStep> clocks,
        List<OrderedDocument> documents,
        PaperFacts papers,
        IntakeFacet.Identity.State identity,
        RegisterQuery registers,
        List<Erased> erased) {

    /** No facts at all. */
    public static final Facts NONE =
            new Facts(null, null, null, null, null, null, null, null, List.of(), List.of(), null, null, null, null);

    /**
     * What is needed to follow papers.
     *
     * @param received what was handed in at the counter, by the names of the matter; empty if nothing was
     * @param pouch in which pouch it goes on, or {@code null}
     * @param parcel identifier of a parcel that goes to the applicant or comes from him, or {@code null}
     * @param sender the hall, as the other end of that parcel; {@code null} if nobody is asked to fetch it
     */
    public record PaperFacts(List<PaperItem> received, Pouch pouch, String parcel, ShipmentOrder.Party sender) {

        /** No papers. */
        public static final PaperFacts NONE = new PaperFacts(List.of(), null, null, null);

        public PaperFacts {
            received = received == null ? List.of() : List.copyOf(received);
        }
    }

    /** Who takes a case over: account, name, and number of his window or {@code null} if he has none. */
    public record Assignee(String account, String name, String window) {}

    /**
     * A fee: what it is made of, as the schedule or the plug-in of the matter said then.
     *
     * @param order number of the order (缴款单号), or {@code null} if together nothing is to be paid
     */
    public record FeeOrder(String order, List<ReviewFacet.Payment.Line> lines) {}

    /**
     * A department that is asked (联办): its name, when it has to answer.
     *
     * @param limit what that was counted from, or {@code null} if it was asked before this was written down
     * @param provisional whether a day of a year without published calendar was counted
     * @param calendar version of the calendar
     */
    public record JointRequest(String name, Instant due, Limit limit, boolean provisional, String calendar) {}

    /** When a department has to answer by another calendar. */
    public record JointCount(String department, Instant due, boolean provisional, String calendar) {}

    /**
     * What is left of an action after its personal data was erased (个人信息到期删除).
     *
     * @param sequence its place in the case
     * @param digest digest of what is left, see {@code ActionHash#left}
     */
    public record Erased(int sequence, String digest) {}

    public Facts {
        clocks = clocks == null ? List.of() : List.copyOf(clocks);
        documents = documents == null ? List.of() : List.copyOf(documents);
        papers = papers == null ? PaperFacts.NONE : papers;
    }

    /** Returns these facts with other documents. */
    public Facts with(List<OrderedDocument> ordered) {
        return with("documents", ordered);
    }

    /** Returns these facts with other steps of clocks. */
    public Facts moving(List<ClockStep> steps) {
        return with("clocks", steps);
    }

    /** Returns these facts with what is left of the actions before. */
    public Facts erasing(List<Erased> left) {
        return with("erased", left);
    }

    private Facts with(String component, Object changed) {
        return (Facts) Records.copy(this, (one, now) -> one.getName().equals(component) ? changed : now);
    }

    /** Returns when the limit of a clock that begins with this action is used up, or {@code null} if none does. */
    public Instant due(ClockKind clock) {
        return clocks.stream()
                .filter(step -> step.clock() == clock)
                .map(step -> step.count().due())
                .findFirst()
                .orElse(null);
    }
}
