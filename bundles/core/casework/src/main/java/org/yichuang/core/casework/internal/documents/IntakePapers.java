// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import static org.yichuang.core.casework.internal.documents.Paper.map;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.api.matter.Fee;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.MisjudgedPoint;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** What documents from the first draft to the acceptance say (收件、预审、补正、确认、受理). */
final class IntakePapers {
    private static final String COUNTER = "受理窗口";

    private IntakePapers() {}

    /** Returns what a document says, or {@code null} if it is of another topic. */
    static Map<String, Object> of(DocumentKind kind, Paper paper) {
        return switch (kind) {
            case RECEIPT_OF_FILING -> receipt(paper);
            case POSTAL_REGISTRATION -> parcel(paper);
            case POSTAL_RESULT, PRE_REVIEW_RESULT -> preReview(paper);
            case CONFIRMATION_REQUEST -> confirmationRequest(paper);
            case CONFIRMATION_OPINION -> confirmation(paper);
            case CORRECTION_NOTICE -> correction(paper);
            case CORRECTION_RECEIPT -> corrected(paper);
            case NON_ACCEPTANCE_DECISION -> refusal(paper);
            case ACCEPTANCE_NOTICE -> acceptance(paper);
            case TOLERANCE_COMMITMENT -> commitment(paper);
            case SUPPLEMENT_RECEIPT -> supplement(paper);
            default -> null;
        };
    }

    private static Map<String, Object> receipt(Paper paper) {
        return map(
                "channel", paper.after().channel().title(),
                "clerk", paper.attempt().role() == Role.WINDOW_CLERK ? paper.actor() : null,
                "answerBy", paper.due(ClockKind.CORRECTION_NOTICE),
                "materials", paper.materials());
    }

    private static Map<String, Object> parcel(Paper paper) {
        IntakeData.RegisterParcel said = (IntakeData.RegisterParcel) paper.said();
        return map(
                "parcel", map("sender", said.sender(), "number", said.trackingNo()),
                "clerk", paper.actor(),
                "materials",
                        said.items().stream()
                                .map(item -> map(
                                        "name", item.name(),
                                        "originals", item.originals(),
                                        "copies", item.copies(),
                                        "medium", "纸质"))
                                .toList());
    }

    private static Map<String, Object> preReview(Paper paper) {
        IntakeFacet intake = paper.after().intake();
        ActionData said = paper.said();
        boolean correct = said instanceof IntakeData.RequestCorrection;
        CaseRecord after = paper.after();
        return map(
                "submittedOn", paper.day(intake.submittedAt()),
                "channel", after.channel().title(),
                "parcel",
                        intake.parcel() == null
                                ? null
                                : map("number", intake.parcel().trackingNo()),
                "clerk", paper.actor(),
                "outcome", said instanceof IntakeData.Refuse ? "不予受理" : correct ? "需要补正" : "预审通过",
                "opinion", after.refusal() == null ? null : after.refusal().reason(),
                "items", correct ? paper.corrections(after.correction().items()) : null,
                "next",
                        after.refusal() != null
                                ? after.refusal().remedy()
                                : correct ? after.correction().way() : "申请已经收件，是否受理另行告知。");
    }

    private static Map<String, Object> confirmationRequest(Paper paper) {
        IntakeData.RequestConfirmation said = (IntakeData.RequestConfirmation) paper.said();
        Map<String, Material> materials = materials(paper);
        return map(
                "from", paper.actorUnit(),
                "to", paper.agency(),
                "answerBy", paper.due(ClockKind.CONFIRMATION),
                "requestedBy", paper.actor(),
                "question", said.question(),
                "materials", paper.materials(),
                "findings",
                        paper.after().findings().stream()
                                .filter(finding -> materials.containsKey(finding.material()))
                                .map(finding -> finding(finding, materials.get(finding.material())))
                                .toList());
    }

    private static Map<String, Object> finding(IntakeData.Finding finding, Material material) {
        return map(
                "material", material.name(),
                "point", text(material, finding.point()),
                "passed", finding.passed(),
                "note", finding.note());
    }

    private static String text(Material material, int point) {
        List<String> points = material.reviewPoints();
        return point < points.size() ? points.get(point) : "—";
    }

    private static Map<String, Object> misjudged(MisjudgedPoint point, Material material) {
        return map("material", material.name(), "point", text(material, point.point()), "reason", point.reason());
    }

    private static Map<String, Material> materials(Paper paper) {
        return paper.matter().materials().stream().collect(Collectors.toMap(Material::key, material -> material));
    }

    private static Map<String, Object> confirmation(Paper paper) {
        IntakeData.Confirm said = (IntakeData.Confirm) paper.said();
        IntakeFacet.Confirmation asked = paper.after().intake().lastConfirmation();
        Map<String, Material> materials = materials(paper);
        return map(
                "from", paper.actorUnit(),
                "to", COUNTER,
                "requestedOn", asked == null ? null : paper.day(asked.requestedAt()),
                "agree", said.agree(),
                "opinion", said.opinion(),
                "misjudged",
                        said.misjudged().stream()
                                .filter(point -> materials.containsKey(point.material()))
                                .map(point -> misjudged(point, materials.get(point.material())))
                                .toList(),
                "answeredBy", paper.actor(),
                "at", paper.now());
    }

    private static Map<String, Object> correction(Paper paper) {
        CaseView.Correction correction = paper.after().correction();
        return map(
                "days", paper.matter().correctionDays(),
                "deadline", paper.day(correction.deadline()),
                "way", correction.way(),
                "items", paper.corrections(correction.items()));
    }

    private static Map<String, Object> corrected(Paper paper) {
        return map(
                "answeredOn", paper.today(),
                "clerk", paper.attempt().role() == Role.WINDOW_CLERK ? paper.actor() : null,
                "items", paper.corrections(paper.after().correction().items()),
                "materials", paper.materials());
    }

    private static Map<String, Object> refusal(Paper paper) {
        IntakeData.Refuse refusal = paper.after().refusal();
        return map(
                "ground", refusal.ground(),
                "reason", refusal.reason(),
                "remedy", refusal.remedy(),
                "legalBasis", paper.matter().legalBasis());
    }

    private static Map<String, Object> acceptance(Paper paper) {
        MatterDefinition matter = paper.matter();
        return map(
                "handling", matter.handling().title(),
                "limit", paper.after().clock(ClockKind.PROMISE).limit().title(),
                "due", paper.due(ClockKind.PROMISE),
                "fee", fee(matter.fee()),
                "result", matter.result().name(),
                "note", note(paper.said()),
                "deemed", paper.after().intake().deemed() ? true : null,
                "materials", paper.materials(),
                "tolerance",
                        paper.after().review().missing().isEmpty()
                                ? null
                                : map("deadline", paper.due(ClockKind.SUPPLEMENT), "items", paper.missing()));
    }

    private static String note(ActionData said) {
        if (said instanceof IntakeData.Accept accept) {
            return accept.note();
        }
        return said instanceof IntakeData.AcceptTolerant tolerant ? tolerant.note() : null;
    }

    private static String fee(Fee fee) {
        if (fee == null || !fee.charged()) {
            return "不收费";
        }
        return fee.items().stream()
                .map(item -> "%s %s 元/%s".formatted(item.name(), Paper.yuan(item.fen()), item.unit()))
                .collect(Collectors.joining("；"));
    }

    private static Map<String, Object> commitment(Paper paper) {
        return map("deadline", paper.due(ClockKind.SUPPLEMENT), "items", paper.missing());
    }

    private static Map<String, Object> supplement(Paper paper) {
        IntakeData.Supply said = (IntakeData.Supply) paper.said();
        return map(
                "deadline", paper.due(paper.before(), ClockKind.SUPPLEMENT),
                "suppliedOn", paper.today(),
                "materials", paper.materials(said.materials().stream()),
                "complete", paper.after().review().tolerance() == ToleranceState.FULFILLED,
                "due", paper.due(ClockKind.PROMISE),
                "clerk", paper.actor());
    }
}
