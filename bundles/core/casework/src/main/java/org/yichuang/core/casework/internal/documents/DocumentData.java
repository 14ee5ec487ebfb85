// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.yichuang.api.matter.Contact;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.read.Masking;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.Agent;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.documents.DocumentKind;

/**
 * What documents are filled with (文书数据): strings, numbers, booleans, lists and maps; what is not known is left out.
 *
 * <p>Days are {@code yyyy-MM-dd}, times {@code yyyy-MM-ddTHH:mm}, both as the platform's calendar shows them. Official papers
 * carry the full name of the applicant, and the identity number and telephone masked. Which names a template finds is said,
 * kind by kind, in {@code docs/documents.md}.
 */
public final class DocumentData {
    private static final List<BiFunction<DocumentKind, Paper, Map<String, Object>>> TOPICS =
            List.of(IntakePapers::of, ReviewPapers::of, FeePapers::of, IssuePapers::of, OversightPapers::of);

    private final ZoneId zone;

    /** Writes days and times as they are in {@code zone}. */
    public DocumentData(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Gathers the data of a document.
     *
     * @param kind what it is
     * @param after the case after the action
     * @param said what the action says
     * @param attempt who said it, and what the matter asks
     * @param at when it is recorded
     */
    public Map<String, Object> of(DocumentKind kind, CaseRecord after, ActionData said, Attempt attempt, Instant at) {
        Paper paper = new Paper(after, said, attempt, zone);
        Map<String, Object> data = everywhere(paper, at);
        TOPICS.stream()
                .map(topic -> topic.apply(kind, paper))
                .filter(Objects::nonNull)
                .forEach(data::putAll);
        return data;
    }

    private static Map<String, Object> everywhere(Paper paper, Instant at) {
        CaseRecord after = paper.after();
        return Paper.map(
                "agency", paper.agency(),
                "matter", after.matter().name(),
                "type", paper.matter().type().title(),
                "matterCode", after.matter().code(),
                "caseNo", after.caseNo(),
                "shortNo", after.opening().shortNo(),
                "enquiryCode", after.opening().enquiryCode(),
                "date", paper.day(at),
                "window", after.window() + " " + after.opening().windowName(),
                "receivedOn", paper.day(receivedAt(after)),
                "acceptedOn", paper.day(after.acceptedAt()),
                "exOfficio", after.intake().exOfficio() == null ? null : true,
                "applicant", applicant(after.filing().applicant()),
                "agent", agent(after.filing().agent()),
                "contact", contact(paper.matter().contact()));
    }

    /** When the application came in, on whatever way; {@code null} while it is a draft. */
    private static Instant receivedAt(CaseRecord after) {
        Instant parcel =
                after.intake().parcel() == null ? null : after.intake().parcel().registeredAt();
        return Stream.of(parcel, after.intake().submittedAt(), after.receivedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> applicant(Applicant applicant) {
        return Paper.map(
                "name", applicant.name(),
                "kind", applicant.kind().title(),
                "idNumber", Masking.number(applicant),
                "phone", Masking.phone(applicant.phone()),
                "representative", applicant.representative(),
                "address", applicant.address());
    }

    private static Map<String, Object> agent(Agent agent) {
        return agent == null ? null : Paper.map("name", agent.name(), "idNumber", Masking.idNumber(agent.idNumber()));
    }

    private static Map<String, Object> contact(Contact contact) {
        return contact == null
                ? null
                : Paper.map(
                        "address", contact.address(),
                        "hours", contact.hours(),
                        "phone", contact.phone(),
                        "complaintPhone", contact.complaintPhone());
    }
}
