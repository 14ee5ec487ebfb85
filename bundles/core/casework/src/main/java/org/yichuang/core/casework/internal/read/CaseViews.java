// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Count;
import org.yichuang.core.casework.internal.fold.PaperHop;
import org.yichuang.core.casework.internal.perform.Preparation;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.core.casework.internal.transitions.MatterRules;
import org.yichuang.core.casework.internal.transitions.OutsideAnswers;
import org.yichuang.core.casework.internal.transitions.Predecessor;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.PaymentEntry;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.TimeSource;

/** Shows a case as somebody may see it, with what he may do next: asks the matter and the time, never the database. */
public final class CaseViews {
    private static final Set<CaseState> BEING_TYPED =
            EnumSet.of(CaseState.DRAFT, CaseState.PRE_REVIEW, CaseState.RECEIVED, CaseState.AWAITING_CORRECTION);

    private final Preparation preparation;
    private final TimeSource time;

    /** Shows cases by what their matters ask and as they are now. */
    public CaseViews(Preparation preparation, TimeSource time) {
        this.preparation = preparation;
        this.time = time;
    }

    /**
     * Shows a case.
     *
     * @param history what was done to it, oldest first
     * @param paymentEntry where its fee can be paid, or {@code null}
     * @param linkedBy the cases that correct or revoke it
     * @param unmasked whether personal data is shown in full also to somebody who is not typing it
     */
    public CaseView of(
            CaseRecord record,
            List<CaseView.Entry> history,
            PaymentEntry paymentEntry,
            List<CaseRecord> linkedBy,
            Actor actor,
            boolean unmasked) {
        boolean full = unmasked || isTyping(actor, record);
        MatterRules rules = preparation.rules(record);
        CaseRecord shown = full ? record : MaskedCase.of(record, rules.matter().form());
        return new CaseView(
                record.caseNo(),
                record.opening().shortNo(),
                Visibility.mayKnowEnquiryCode(actor) ? record.opening().enquiryCode() : null,
                record.sequence(),
                record.state(),
                record.matter().code(),
                record.matter().digest(),
                record.matter().name(),
                record.matter().agency(),
                record.matter().agencyName(),
                record.region(),
                record.window(),
                record.channel(),
                shown.filing(),
                rules.checklist(record.filing().answers()),
                shown.findings(),
                shown.correction(),
                shown.refusal(),
                record.acceptedBy(),
                record.acceptedAt(),
                record.assignee(),
                shown.opinions(),
                shown.decision(),
                shown.result(),
                record.custody(),
                record.hops().stream().map(CaseViews::hop).toList(),
                record.delivery(),
                record.interop(),
                preparation.handler(record),
                clock(record.clock(ClockKind.PROMISE)),
                clocks(record),
                shown.intake(),
                shown.review(),
                shown.issue(),
                paymentEntry,
                linkedBy.stream()
                        .filter(one -> Visibility.sees(actor, Reach.of(one)))
                        .map(CaseViews::linked)
                        .toList(),
                history,
                next(record, rules, new Predecessor(record, linkedBy), actor),
                !full);
    }

    /** Who is typing a case, clerk or guide, has to see what he types. */
    private static boolean isTyping(Actor actor, CaseRecord record) {
        String clerk = record.intake().clerk();
        boolean maker = record.createdBy().equals(actor.account()) && (clerk == null || actor.is(Role.CHANNEL));
        return (maker || actor.account().equals(clerk)) && BEING_TYPED.contains(record.state());
    }

    /** What may be done to a case, and which cases may be made about it (T34). */
    private List<CaseView.NextStep> next(CaseRecord record, MatterRules rules, Predecessor closed, Actor actor) {
        Instant now = time.instant();
        List<CaseView.NextStep> steps = new ArrayList<>();
        for (Rule rule : TransitionTable.rules()) {
            Transition line = rule.transition();
            boolean about = line.about().contains(record.state());
            if (about || TransitionTable.leadsFrom(line, record.state())) {
                OutsideAnswers answers = about ? OutsideAnswers.about(closed) : OutsideAnswers.NOTHING;
                Visibility.actingRole(actor, line, Reach.of(record))
                        .map(role -> new Attempt(about ? null : record, null, actor, role, now, rules, answers))
                        .map(attempt -> new CaseView.NextStep(line.action(), line.id(), rule.blocked(attempt)))
                        .ifPresent(steps::add);
            }
        }
        return List.copyOf(steps);
    }

    private static CaseView.LinkedCase linked(CaseRecord record) {
        return new CaseView.LinkedCase(record.caseNo(), record.intake().link().kind(), record.state());
    }

    private Map<ClockKind, CaseView.Clock> clocks(CaseRecord record) {
        Map<ClockKind, CaseView.Clock> clocks = new EnumMap<>(ClockKind.class);
        record.clocks().forEach((kind, clock) -> clocks.put(kind, clock(clock)));
        return clocks;
    }

    private CaseView.Clock clock(CaseClock clock) {
        Count count = clock.count();
        return new CaseView.Clock(
                clock.state(),
                clock.limit(),
                clock.startedAt(),
                clock.due(),
                count == null ? null : count.warning(),
                clock.stoppedAt(),
                clock.light(time.instant()),
                count != null && count.provisional());
    }

    private static CaseView.Hop hop(PaperHop hop) {
        PaperHop.Signature to = hop.to();
        return new CaseView.Hop(
                hop.pouch(),
                hop.items(),
                hop.from().name(),
                hop.from().unitName(),
                hop.from().at(),
                to == null ? null : to.name(),
                to == null ? null : to.unitName(),
                to == null ? null : to.at(),
                hop.refusal());
    }
}
