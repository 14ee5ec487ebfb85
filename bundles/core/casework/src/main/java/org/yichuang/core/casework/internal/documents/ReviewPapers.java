// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import static org.yichuang.core.casework.internal.documents.Paper.map;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.ReviewFacet;
import org.yichuang.ports.casework.ReviewFacet.JointTask;
import org.yichuang.ports.casework.ReviewFacet.PauseInterval;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/** What documents between acceptance and decision say (审查、特别程序、延期、联办、决定). */
final class ReviewPapers {

    private ReviewPapers() {}

    /** Returns what a document says, or {@code null} if it is of another topic. */
    static Map<String, Object> of(DocumentKind kind, Paper paper) {
        return switch (kind) {
            case SIMULATION_OPINION -> simulation(paper);
            case OPINION_REQUEST -> opinionRequest(paper);
            case OPINION_REPLY -> opinionReply(paper);
            case SPECIAL_PROCEDURE_NOTICE -> pause(paper);
            case RESUMPTION_NOTICE -> resumption(paper);
            case EXTENSION_NOTICE -> extension(paper);
            case APPROVAL_DECISION -> approval(paper);
            case REJECTION_DECISION -> rejection(paper);
            case RECTIFICATION_DECISION -> rectification(paper);
            default -> null;
        };
    }

    private static Map<String, Object> simulation(Paper paper) {
        ReviewData.Simulate said = (ReviewData.Simulate) paper.said();
        return map(
                "deadline", paper.due(ClockKind.SUPPLEMENT),
                "items", paper.missing(),
                "agree", said.agree(),
                "opinion", said.opinion(),
                "reviewer", paper.actor());
    }

    private static Map<String, Object> opinionRequest(Paper paper) {
        ReviewData.OpenJoint said = (ReviewData.OpenJoint) paper.said();
        JointTask task = task(paper, said.department());
        return map(
                "from", paper.agency(),
                "to", task.name(),
                "answerBy", paper.day(task.due()),
                "requestedBy", paper.actor(),
                "question", said.question());
    }

    private static Map<String, Object> opinionReply(Paper paper) {
        ReviewData.AnswerJoint said = (ReviewData.AnswerJoint) paper.said();
        JointTask task = task(paper, said.department());
        return map(
                "from", task.name(),
                "to", paper.agency(),
                "requestedOn", paper.day(task.openedAt()),
                "agree", said.agree(),
                "opinion", said.opinion(),
                "answeredBy", paper.actor(),
                "at", paper.now());
    }

    private static JointTask task(Paper paper, String department) {
        return last(paper.after().review().joint(), task -> task.department().equals(department));
    }

    private static Map<String, Object> pause(Paper paper) {
        ReviewData.Pause said = (ReviewData.Pause) paper.said();
        return map(
                "reason", said.reason().title(),
                "explanation", said.detail(),
                "pausedOn", paper.today(),
                "until", said.expectedEnd());
    }

    private static Map<String, Object> resumption(Paper paper) {
        ReviewData.Resume said = (ReviewData.Resume) paper.said();
        PauseInterval pause = last(paper.after().review().pauses(), one -> one.reason() == said.reason());
        return map(
                "reason", said.reason().title(),
                "pausedOn", paper.day(pause.from()),
                "resumedOn", paper.today(),
                "report", said.conclusion(),
                "due", paper.due(ClockKind.PROMISE));
    }

    private static Map<String, Object> extension(Paper paper) {
        ReviewFacet.Extension extension = paper.after().review().extension();
        return map(
                "reason", extension.reason(),
                "days", extension.days(),
                "oldDue", paper.due(paper.before(), ClockKind.PROMISE),
                "due", paper.due(ClockKind.PROMISE));
    }

    private static Map<String, Object> approval(Paper paper) {
        CaseView.Result result = paper.after().result();
        return map(
                "legalBasis", paper.matter().legalBasis(),
                "opinion", paper.after().decision().reason(),
                "result", result.name(),
                "resultNumber", result.number(),
                "validUntil", result.validUntil());
    }

    private static Map<String, Object> rejection(Paper paper) {
        CaseView.Decision decision = paper.after().decision();
        return map(
                "reason", decision.reason(),
                "legalBasis", decision.legalBasis(),
                "remedy", decision.remedy());
    }

    private static Map<String, Object> rectification(Paper paper) {
        IntakeData.Link link = paper.after().intake().link();
        return map(
                "effect", link.kind().title(),
                "original", map("caseNo", link.caseNo()),
                "reason", paper.after().decision().reason(),
                "legalBasis", paper.matter().legalBasis(),
                "remedy", paper.after().decision().remedy());
    }

    private static <T> T last(List<T> list, Predicate<T> wanted) {
        return list.stream().filter(wanted).reduce((before, after) -> after).orElseThrow();
    }
}
