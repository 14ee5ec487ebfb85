// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yichuang.api.matter.JointDepartment;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.Window;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.ClockStep;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.core.casework.internal.fold.MatterPin;
import org.yichuang.core.casework.internal.fold.Opening;
import org.yichuang.core.casework.internal.fold.OrderedDocument;
import org.yichuang.core.casework.internal.numbers.Numbers;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.core.casework.internal.transitions.FeeSchedule;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.documents.DocumentKind;

/** Finds what an action is given from outside its data: numbers, due dates, names. It becomes part of the action. */
final class FactFinder {
    private final ClockWork clocks;

    FactFinder(Deadlines deadlines) {
        clocks = new ClockWork(deadlines);
    }

    /**
     * Finds the facts of an attempt that passed its guards.
     *
     * @param actionId identifier of the action
     * @param numbers gives numbers inside the transaction
     * @param recordedAt when the action is recorded
     */
    Facts find(Attempt attempt, Transition transition, String actionId, Numbers numbers, Instant recordedAt) {
        MatterDefinition matter = attempt.rules().matter();
        boolean exOfficio = attempt.data() instanceof IntakeData.OpenExOfficio;
        List<OrderedDocument> documents = transition.documents().stream()
                .filter(kind -> Conditions.orders(attempt, kind))
                .map(kind -> new OrderedDocument(
                        UUID.randomUUID().toString(),
                        kind,
                        numbers.documentNo(matter.agency().documentSign(), kind, recordedAt),
                        null))
                .toList();
        return new Facts(
                attempt.before() == null ? opening(attempt, numbers, recordedAt) : null,
                exOfficio ? attempt.filing() : null,
                resultName(attempt),
                assignee(attempt),
                fee(attempt, numbers, recordedAt),
                joint(attempt),
                clocks.joints(attempt),
                attempt.data() instanceof IntakeData.Supply ? Outstanding.of(attempt) : null,
                clocks.steps(attempt, transition, actionId, recordedAt),
                documents,
                PaperFinder.papers(attempt),
                attempt.data() instanceof IntakeData.Submit ? attempt.answers().identity() : null,
                attempt.answers().registers().orElse(null),
                null);
    }

    /**
     * Returns the facts with what becomes of the clock of the same day, which only the papers after the attempt tell.
     *
     * @param found the facts without it
     * @param after the case after the attempt, folded with those
     */
    Facts follow(
            Attempt attempt,
            Transition transition,
            Facts found,
            CaseRecord after,
            String actionId,
            Instant recordedAt) {
        List<ClockStep> steps = clocks.handOver(attempt, transition, after, actionId, recordedAt);
        return steps.isEmpty()
                ? found
                : found.moving(
                        Stream.concat(found.clocks().stream(), steps.stream()).toList());
    }

    private static Opening opening(Attempt attempt, Numbers numbers, Instant at) {
        MatterDefinition matter = attempt.rules().matter();
        Desk desk = desk(attempt);
        MatterPin pin = new MatterPin(
                matter.code(),
                attempt.rules().version().digest(),
                matter.name(),
                matter.agency().creditCode(),
                matter.agency().name());
        return new Opening(
                numbers.caseNo(matter.code(), at),
                numbers.shortNo(desk.region(), at),
                numbers.enquiryCode(),
                desk.region(),
                desk.window(),
                desk.windowName(),
                pin);
    }

    /** The window that a case belongs to: what a department takes up itself, to that of the case it is about. */
    private record Desk(String region, String window, String windowName) {}

    private static Desk desk(Attempt attempt) {
        if (attempt.data() instanceof IntakeData.OpenExOfficio) {
            Opening closed = attempt.answers().linked().orElseThrow().record().opening();
            return new Desk(closed.region(), closed.window(), closed.windowName());
        }
        Window window = attempt.answers().window().orElseThrow().window();
        return new Desk(window.region(), window.number(), window.name());
    }

    private static String resultName(Attempt attempt) {
        if (attempt.data() instanceof ReviewData.Approve) {
            IntakeData.Link link = attempt.before().intake().link();
            // Who loses a licence is not given one.
            return link != null && link.kind() == IntakeData.Link.Kind.REVOCATION
                    ? link.kind().title() + "决定书"
                    : attempt.rules().matter().result().name();
        }
        return attempt.data() instanceof ReviewData.Reject ? DocumentKind.REJECTION_DECISION.title() : null;
    }

    private static Facts.FeeOrder fee(Attempt attempt, Numbers numbers, Instant at) {
        if (!(attempt.data() instanceof FeeData.AssessFee)) {
            return null;
        }
        FeeSchedule fee = FeeSchedule.of(attempt);
        String order = fee.isFree() ? null : numbers.paymentNo(attempt.before().region(), at);
        return new Facts.FeeOrder(order, fee.lines());
    }

    private Facts.JointRequest joint(Attempt attempt) {
        if (attempt.data() instanceof ReviewData.OpenJoint said) {
            JointDepartment asked = attempt.rules().matter().procedure().joint().stream()
                    .filter(department -> department.creditCode().equals(said.department()))
                    .findFirst()
                    .orElseThrow();
            return clocks.asked(asked, attempt.at());
        }
        return null;
    }

    private static Facts.Assignee assignee(Attempt attempt) {
        ActionData data = attempt.data();
        if (data instanceof ReviewData.Assign
                || data instanceof OversightData.HandOver
                || data instanceof OversightData.ChangeFirstResponsible) {
            Actor colleague = attempt.answers().colleague().orElse(attempt.actor());
            return new Facts.Assignee(colleague.account(), colleague.name(), colleague.window());
        }
        return null;
    }
}
