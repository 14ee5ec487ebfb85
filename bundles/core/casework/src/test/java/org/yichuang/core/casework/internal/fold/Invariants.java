// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.InteropState;
import org.yichuang.api.casework.Outcome;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IssueFacet.HeldPaper;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.ReviewFacet;
import org.yichuang.ports.clock.ClockKind;

/** What is true of every case at every time: its facets never contradict its state, its clocks or each other. */
public final class Invariants {
    private static final Set<CaseState> REVIEWED = EnumSet.of(CaseState.ACCEPTED, CaseState.UNDER_REVIEW);
    private static final Set<CaseState> DECIDED =
            EnumSet.of(CaseState.DECIDED, CaseState.RESULT_VERIFICATION, CaseState.AWAITING_DELIVERY, CaseState.CLOSED);
    /** By these papers come into the hands of the offices, or into the world. */
    private static final Set<ActionType> BRINGING = EnumSet.of(
            ActionType.RECEIVE,
            ActionType.REGISTER_PARCEL,
            ActionType.PASS_PRE_REVIEW,
            ActionType.ANSWER_CORRECTION,
            ActionType.ACCEPT,
            ActionType.ACCEPT_TOLERANT,
            ActionType.SUPPLY,
            ActionType.REPORT_COURIER,
            ActionType.SEND_RESULT,
            ActionType.DELIVER);

    private final CaseRecord record;
    private final MatterDefinition matter;

    private Invariants(CaseRecord record, MatterDefinition matter) {
        this.record = record;
        this.matter = matter;
    }

    /** Fails unless all of it holds. */
    public static void hold(CaseRecord record, MatterDefinition matter) {
        Invariants invariants = new Invariants(record, matter);
        invariants.intake();
        invariants.clocks();
        invariants.pauses();
        invariants.tolerance();
        invariants.payment();
        invariants.decision();
        invariants.delivery();
        invariants.papers();
        invariants.handler();
        invariants.interop();
    }

    /** Fails if papers came or went by an action that does not bring any, or if any were lost. */
    public static void holdBetween(CaseRecord before, CaseRecord after, ActionType action) {
        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(before.state().isTerminal() && after.state() != before.state())
                .as("nothing leads out of %s", before.state())
                .isFalse();
        Map<String, Papers> was = total(before);
        Map<String, Papers> is = total(after);
        if (!BRINGING.contains(action)) {
            assertThat(is).as("papers before and after %s", action).isEqualTo(was);
        }
        // A parcel that was opened is not lost: what was in it is counted by itself from then on.
        was.keySet().removeAll(opened(after));
        was.forEach((name, papers) -> {
            assertThat(is.get(name).originals()).as("originals of %s", name).isGreaterThanOrEqualTo(papers.originals());
            assertThat(is.get(name).copies()).as("copies of %s", name).isGreaterThanOrEqualTo(papers.copies());
        });
    }

    /** Returns the parcels with papers of the applicant that have arrived and are in nobody's hands any more. */
    private static Set<String> opened(CaseRecord record) {
        return record.issue().shipments().stream()
                .filter(one -> one.kind() == Shipment.Kind.INTAKE && !one.onTheWay())
                .flatMap(one -> one.items().stream())
                .map(PaperItem::name)
                .filter(name -> !record.papers().knows(name))
                .collect(Collectors.toSet());
    }

    private static Map<String, Papers> total(CaseRecord record) {
        return record.issue().papers().stream()
                .collect(Collectors.toMap(
                        HeldPaper::name, paper -> new Papers(paper.originals(), paper.copies()), Papers::plus));
    }

    /** Nobody is told of a plug-in for what nobody works on (T37). */
    private void handler() {
        if (in(CaseState.DRAFT) || record.state().isTerminal()) {
            assertThat(record.issue().handlerGoneAt()).as("plug-in gone").isNull();
        }
    }

    /** No other region is a party to any case yet, so none is anywhere but here. */
    private void interop() {
        assertThat(record.interop()).as("between regions").isEqualTo(InteropState.LOCAL);
    }

    private void intake() {
        boolean taken = !in(CaseState.DRAFT, CaseState.PRE_REVIEW, CaseState.WITHDRAWN);
        if (taken) {
            assertThat(record.receivedAt()).as("received").isNotNull();
            assertThat(record.intake().firstResponsible())
                    .as("who answers for it")
                    .isNotNull();
            assertThat(record.intake().clerk()).as("whose work it is").isNotNull();
        }
        assertThat(record.refusal() != null).as("refusal").isEqualTo(in(CaseState.NOT_ACCEPTED));
        assertThat(record.intake().lapse() != null).as("lapse").isEqualTo(in(CaseState.LAPSED));
        if (in(CaseState.AWAITING_CORRECTION)) {
            assertThat(record.correction().answeredAt()).as("answer").isNull();
        }
        if (in(CaseState.AWAITING_CONFIRMATION)) {
            assertThat(record.intake().lastConfirmation().agreed()).as("answer").isNull();
        }
        if (REVIEWED.contains(record.state()) || DECIDED.contains(record.state())) {
            assertThat(record.acceptedAt()).as("accepted").isNotNull();
            assertThat(record.acceptedBy()).as("accepted by").isNotNull();
        }
        if (in(CaseState.UNDER_REVIEW)) {
            assertThat(record.assignee()).as("assignee").isNotNull();
        }
    }

    /** Each clock runs where its time is measured, and nowhere else. */
    private void clocks() {
        openExactly(ClockKind.PRE_REVIEW, in(CaseState.PRE_REVIEW));
        openExactly(ClockKind.CORRECTION, in(CaseState.AWAITING_CORRECTION));
        openExactly(ClockKind.CONFIRMATION, in(CaseState.AWAITING_CONFIRMATION));
        openExactly(ClockKind.PROMISE, REVIEWED.contains(record.state()));
        openExactly(ClockKind.STATUTORY, REVIEWED.contains(record.state()));
        openExactly(ClockKind.ISSUE, in(CaseState.DECIDED));
        openExactly(
                ClockKind.COLLECTION, in(CaseState.AWAITING_DELIVERY) && record.delivery() != DeliveryState.DISPATCHED);
        openExactly(
                ClockKind.ACCEPTANCE,
                in(CaseState.RECEIVED, CaseState.AWAITING_CONFIRMATION) && record.correction() != null);
        openOnly(ClockKind.CORRECTION_NOTICE, in(CaseState.RECEIVED, CaseState.AWAITING_CONFIRMATION));
        openExactly(ClockKind.SAME_DAY_HANDOVER, haveToMove());
        record.clocks().forEach((kind, clock) -> {
            openOnly(
                    kind, kind == ClockKind.SAME_DAY_HANDOVER || !record.state().isTerminal());
            assertThat(clock.state() == ClockState.PAUSED)
                    .as("%s is paused for %s", kind, clock.openPauses())
                    .isEqualTo(clock.isOpen() && !clock.openPauses().isEmpty());
            if (clock.isOpen()) {
                assertThat(clock.due()).as("end of %s", kind).isEqualTo(DaysCrossedOut.end(clock));
            }
        });
    }

    /** Papers that may not stay overnight where they are: nothing is ever in nobody's hands, also after the end of a case. */
    private boolean haveToMove() {
        boolean filed = REVIEWED.contains(record.state()) || DECIDED.contains(record.state());
        boolean cameToNothing = in(CaseState.NOT_ACCEPTED, CaseState.WITHDRAWN, CaseState.LAPSED);
        return record.openHop() != null
                || filed && atWindow()
                || in(CaseState.CLOSED) && record.papers().hasOriginals(CustodyState.AT_ISSUING_WINDOW)
                || cameToNothing
                        && record.papers()
                                .hasOriginals(
                                        CustodyState.AT_WINDOW,
                                        CustodyState.AT_ISSUING_WINDOW,
                                        CustodyState.AT_BACK_OFFICE);
    }

    /** The result that a window decided may wait there for who collects it; everything else is the department's. */
    private boolean atWindow() {
        return record.papers().heldBy(CustodyState.AT_WINDOW).stream()
                .anyMatch(item -> record.result() == null
                        || !record.decision().atWindow()
                        || !item.name().equals(record.result().name()));
    }

    private void pauses() {
        List<ReviewFacet.PauseInterval> open = record.review().pauses().stream()
                .filter(one -> one.to() == null)
                .toList();
        if (!REVIEWED.contains(record.state())) {
            assertThat(open).as("pauses of what is not reviewed any more").isEmpty();
            return;
        }
        Set<String> reasons = new TreeSet<>();
        open.forEach(one -> reasons.add(one.reason().name()));
        if (record.review().payment().state() == PaymentState.PUSHED
                && matter.procedure().pausedWhileUnpaid()) {
            reasons.add(PauseReason.AWAITING_PAYMENT.name());
        }
        if (record.review().tolerance() == ToleranceState.PENDING_SUPPLEMENT
                && record.review().simulated() != null) {
            reasons.add(PauseReason.AWAITING_SUPPLEMENT.name());
        }
        assertThat(record.clock(ClockKind.PROMISE).openPauses()).as("promise").isEqualTo(reasons);
        assertThat(record.clock(ClockKind.STATUTORY).openPauses())
                .as("limit of the law")
                .isEqualTo(reasons);
    }

    private void tolerance() {
        ToleranceState tolerance = record.review().tolerance();
        boolean pending = tolerance == ToleranceState.PENDING_SUPPLEMENT;
        openExactly(ClockKind.SUPPLEMENT, pending);
        if (pending) {
            assertThat(record.review().missing()).as("what was promised").isNotEmpty();
            assertThat(REVIEWED).as("pending").contains(record.state());
        }
        assertThat(record.review().suppliedAt() != null)
                .as("supplied while %s", tolerance)
                .isEqualTo(tolerance == ToleranceState.FULFILLED);
        if (tolerance == ToleranceState.BREACHED) {
            assertThat(record.state()).as("breached").isEqualTo(CaseState.LAPSED);
        }
    }

    private void payment() {
        ReviewFacet.Payment payment = record.review().payment();
        if (payment.state() == PaymentState.PUSHED) {
            assertThat(REVIEWED).as("unpaid").contains(record.state());
            assertThat(payment.order()).as("order").isNotNull();
            assertThat(payment.fen()).as("amount").isPositive();
        }
        assertThat(payment.paidAt() != null).as("paid").isEqualTo(payment.state() == PaymentState.PAID);
        assertThat(payment.waiver() != null).as("waived").isEqualTo(payment.state() == PaymentState.WAIVED);
    }

    private void decision() {
        boolean decided = DECIDED.contains(record.state());
        assertThat(record.decision() != null).as("decision").isEqualTo(decided);
        assertThat(record.result() != null).as("result").isEqualTo(decided);
        if (decided && record.decision().outcome() == Outcome.APPROVED) {
            assertThat(record.review().joint()).as("opinions asked").allSatisfy(task -> assertThat(task.answeredAt())
                    .isNotNull());
        }
    }

    private void delivery() {
        DeliveryState delivery = record.delivery();
        assertThat(delivery == DeliveryState.DELIVERED)
                .as("handed out while %s", delivery)
                .isEqualTo(record.issue().handOut() != null);
        if (in(CaseState.CLOSED)) {
            assertThat(delivery).isIn(DeliveryState.DELIVERED, DeliveryState.RETURNED);
        } else if (in(CaseState.AWAITING_DELIVERY)) {
            assertThat(delivery).isIn(DeliveryState.NOTIFIED, DeliveryState.DISPATCHED, DeliveryState.RETURNED);
        } else {
            assertThat(delivery).isEqualTo(DeliveryState.NOT_READY);
        }
        assertThat(record.issue().shipments()).as("called off").allSatisfy(one -> assertThat(
                        one.callingOff() && !(one.ordered() && one.onTheWay()))
                .isFalse());
        long parcels = record.issue().shipments().stream()
                .filter(one -> one.ofResult() && one.onTheWay())
                .count();
        assertThat(parcels).as("results on the way").isEqualTo(delivery == DeliveryState.DISPATCHED ? 1 : 0);
    }

    /** Every paper is in one hand: what is on its way is in the one pouch or the parcels, and nothing is nowhere. */
    private void papers() {
        List<HeldPaper> held = record.issue().papers();
        assertThat(held).allSatisfy(paper -> assertThat(List.of(paper.originals(), paper.copies()))
                .as("%s", paper)
                .allSatisfy(count -> assertThat(count).isNotNegative())
                .anySatisfy(count -> assertThat(count).isPositive()));
        assertThat(held.stream().map(paper -> paper.name() + paper.holder())).doesNotHaveDuplicates();
        assertThat(record.custody())
                .as("what lists show")
                .isEqualTo(record.papers().first());
        PaperHop hop = record.openHop();
        assertThat(record.hops().stream().filter(PaperHop::underWay).count())
                .as("pouches under way")
                .isEqualTo(hop == null ? 0 : 1);
        assertThat(heldBy(CustodyState.IN_TRANSIT))
                .as("in the pouch")
                .isEqualTo(hop == null ? Map.of() : counted(hop.items()));
        assertThat(heldBy(CustodyState.IN_POST))
                .as("in parcels")
                .isEqualTo(counted(record.issue().shipments().stream()
                        .filter(Shipment::onTheWay)
                        .flatMap(one -> one.items().stream())
                        .toList()));
    }

    private Map<String, Papers> heldBy(CustodyState holder) {
        return Custody.tally(record.papers().heldBy(holder));
    }

    private static Map<String, Papers> counted(List<PaperItem> items) {
        Map<String, Papers> tally = Custody.tally(items);
        tally.values().removeIf(papers -> !papers.any());
        return tally;
    }

    private void openExactly(ClockKind kind, boolean expected) {
        assertThat(record.clock(kind).isOpen())
                .as("%s is open in %s", kind, record.state())
                .isEqualTo(expected);
    }

    private void openOnly(ClockKind kind, boolean allowed) {
        if (!allowed) {
            openExactly(kind, false);
        }
    }

    private boolean in(CaseState... states) {
        return List.of(states).contains(record.state());
    }
}
