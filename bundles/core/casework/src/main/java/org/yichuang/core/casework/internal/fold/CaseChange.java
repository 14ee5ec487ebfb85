// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.IssueFacet;
import org.yichuang.ports.casework.ReviewFacet;
import org.yichuang.ports.clock.ClockKind;

/** A case while one action is applied to it: lives inside one call of {@link CaseFold} and never leaves this package. */
final class CaseChange {
    Opening opening;
    String window;
    IntakeChannel channel;
    String createdBy;
    Instant createdAt;
    CaseState state;
    Filing filing;
    List<IntakeData.Finding> findings = List.of();
    Instant receivedAt;
    CaseView.Correction correction;
    IntakeData.Refuse refusal;
    String acceptedBy;
    Instant acceptedAt;
    String assignee;
    List<CaseView.Opinion> opinions = List.of();
    CaseView.Decision decision;
    CaseView.Result result;
    CustodyState custody = CustodyState.WITH_APPLICANT;
    List<PaperHop> hops = List.of();
    DeliveryState delivery = DeliveryState.NOT_READY;
    Map<ClockKind, CaseClock> clocks = Map.of();
    IntakeFacet intake = IntakeFacet.NEW;
    ReviewFacet review = ReviewFacet.NEW;
    IssueFacet issue = IssueFacet.NEW;

    /** Begins with a case, or with nothing if it is {@code null}. */
    CaseChange(CaseRecord before) {
        if (before == null) {
            return;
        }
        opening = before.opening();
        window = before.window();
        channel = before.channel();
        createdBy = before.createdBy();
        createdAt = before.createdAt();
        state = before.state();
        filing = before.filing();
        findings = before.findings();
        receivedAt = before.receivedAt();
        correction = before.correction();
        refusal = before.refusal();
        acceptedBy = before.acceptedBy();
        acceptedAt = before.acceptedAt();
        assignee = before.assignee();
        opinions = before.opinions();
        decision = before.decision();
        result = before.result();
        custody = before.custody();
        hops = before.hops();
        delivery = before.delivery();
        clocks = before.clocks();
        intake = before.intake();
        review = before.review();
        issue = before.issue();
    }

    CaseRecord done(int sequence, Instant happenedAt) {
        return new CaseRecord(
                opening,
                window,
                channel,
                createdBy,
                createdAt,
                state,
                filing,
                findings,
                receivedAt,
                correction,
                refusal,
                acceptedBy,
                acceptedAt,
                assignee,
                opinions,
                decision,
                result,
                custody,
                hops,
                delivery,
                clocks,
                intake,
                review,
                issue,
                sequence,
                happenedAt);
    }

    /** Moves the clocks on. */
    void take(List<ClockStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Map<ClockKind, CaseClock> moved = new EnumMap<>(ClockKind.class);
        moved.putAll(clocks);
        steps.forEach(step -> moved.put(
                step.clock(), moved.getOrDefault(step.clock(), CaseClock.NEVER).after(step)));
        clocks = Collections.unmodifiableMap(moved);
    }

    static <T> List<T> append(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return List.copyOf(longer);
    }

    static <T> List<T> replaceLast(List<T> list, T item) {
        return append(list.subList(0, list.size() - 1), item);
    }
}
