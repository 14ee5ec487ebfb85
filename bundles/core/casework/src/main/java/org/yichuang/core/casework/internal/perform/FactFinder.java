// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.Window;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.core.casework.internal.fold.MatterPin;
import org.yichuang.core.casework.internal.fold.Opening;
import org.yichuang.core.casework.internal.fold.OrderedDocument;
import org.yichuang.core.casework.internal.fold.Promise;
import org.yichuang.core.casework.internal.numbers.Numbers;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.documents.DocumentKind;

/** Finds what an action is given from outside its data: numbers, due dates, names. It becomes part of the action. */
final class FactFinder {
    private final Deadlines deadlines;

    FactFinder(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * Finds the facts of an attempt that passed its guards.
     *
     * @param numbers gives numbers inside the transaction
     * @param recordedAt when the action is recorded
     */
    Facts find(Attempt attempt, Transition transition, Numbers numbers, Instant recordedAt) {
        MatterDefinition matter = attempt.rules().matter();
        Opening opening = attempt.data() instanceof ActionData.Draft ? opening(attempt, numbers, recordedAt) : null;
        List<OrderedDocument> documents = transition.documents().stream()
                .map(kind -> new OrderedDocument(
                        UUID.randomUUID().toString(),
                        kind,
                        numbers.documentNo(matter.agency().documentSign(), kind, recordedAt),
                        null))
                .toList();
        return new Facts(opening, promise(attempt), resultName(attempt.data(), matter), assignee(attempt), documents);
    }

    private static Opening opening(Attempt attempt, Numbers numbers, Instant at) {
        MatterDefinition matter = attempt.rules().matter();
        Window window = attempt.answers().window().orElseThrow().window();
        MatterPin pin = new MatterPin(
                matter.code(),
                attempt.rules().version().digest(),
                matter.name(),
                matter.agency().creditCode(),
                matter.agency().name());
        return new Opening(
                numbers.caseNo(matter.code(), at),
                numbers.shortNo(window.region(), at),
                numbers.enquiryCode(),
                window.region(),
                window.name(),
                pin);
    }

    private Promise promise(Attempt attempt) {
        if (attempt.data() instanceof ActionData.Accept) {
            return count(attempt.checklist().promisedLimit(), attempt.at());
        }
        if (attempt.data() instanceof ActionData.RequestCorrection) {
            int days = attempt.rules().matter().correctionDays();
            return count(new Limit(days, LimitUnit.WORKING_DAY), attempt.at());
        }
        return null;
    }

    private Promise count(Limit limit, Instant start) {
        Deadline deadline = deadlines.compute(limit, start, List.of());
        return new Promise(limit, deadline.due(), deadline.warning(), deadline.provisional(), deadline.calendar());
    }

    private static String resultName(ActionData data, MatterDefinition matter) {
        if (data instanceof ActionData.Approve) {
            return matter.result().name();
        }
        return data instanceof ActionData.Reject ? DocumentKind.REJECTION_DECISION.title() : null;
    }

    private static Facts.Assignee assignee(Attempt attempt) {
        if (attempt.data() instanceof ActionData.Assign) {
            Actor approver = attempt.answers().colleague().orElse(attempt.actor());
            return new Facts.Assignee(approver.account(), approver.name());
        }
        return null;
    }
}
