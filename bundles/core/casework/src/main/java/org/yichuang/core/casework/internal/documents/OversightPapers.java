// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import static org.yichuang.core.casework.internal.documents.Paper.map;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** What documents about a case rather than in it say (撤回、逾期、督办). */
final class OversightPapers {
    private static final Set<CaseState> AT_WINDOW = EnumSet.of(
            CaseState.DRAFT,
            CaseState.PRE_REVIEW,
            CaseState.RECEIVED,
            CaseState.AWAITING_CORRECTION,
            CaseState.RESULT_VERIFICATION,
            CaseState.AWAITING_DELIVERY);

    private OversightPapers() {}

    /** Returns what a document says, or {@code null} if it is of another topic. */
    static Map<String, Object> of(DocumentKind kind, Paper paper) {
        return switch (kind) {
            case LAPSE_NOTICE -> lapse(paper);
            case WITHDRAWAL_RECORD -> withdrawal(paper);
            case SUPERVISION_ORDER -> order(paper);
            default -> null;
        };
    }

    private static Map<String, Object> lapse(Paper paper) {
        CaseRecord after = paper.after();
        boolean breached = after.review().tolerance() == ToleranceState.BREACHED;
        return map(
                "breached",
                breached,
                "deadline",
                breached
                        ? paper.due(paper.before(), ClockKind.SUPPLEMENT)
                        : paper.day(after.correction().deadline()),
                "remindedOn",
                paper.day(
                        breached ? after.review().remindedAt() : after.intake().remindedAt()),
                "items",
                breached
                        ? paper.missing()
                        : paper.corrections(after.correction().items()));
    }

    private static Map<String, Object> withdrawal(Paper paper) {
        return map(
                "stage", paper.before().state().title(),
                "withdrawnOn", paper.today(),
                "clerk", paper.actor(),
                "unit", paper.actorUnit(),
                "reason", ((OversightData.Withdraw) paper.said()).reason());
    }

    private static Map<String, Object> order(Paper paper) {
        CaseRecord after = paper.after();
        boolean ordered = paper.said() instanceof OversightData.Supervise;
        return map(
                "order", ordered ? "督办单" : "催办单",
                "from", paper.actorUnit(),
                "to", AT_WINDOW.contains(after.state()) ? after.opening().windowName() : paper.agency(),
                "stage", after.state().title(),
                "due", paper.day(after.dueClock().due()),
                "light", after.dueClock().light(paper.attempt().at()).title(),
                "demand",
                        ordered
                                ? ((OversightData.Supervise) paper.said()).text()
                                : ((OversightData.Urge) paper.said()).text(),
                "replyBy", ordered ? ((OversightData.Supervise) paper.said()).answerBy() : null,
                "issuedBy", paper.actor(),
                "at", paper.now());
    }
}
