// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yichuang.api.matter.Contact;
import org.yichuang.api.matter.Fee;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.PaperHop;
import org.yichuang.core.casework.internal.read.Masking;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.Agent;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.documents.DocumentKind;

/**
 * What documents are filled with (文书数据): strings, numbers, booleans, lists and maps; what is not known is left out.
 *
 * <p>Days are {@code yyyy-MM-dd}, times {@code yyyy-MM-ddTHH:mm}, both as the platform's calendar shows them. Official papers
 * carry the full name of the applicant, and the identity number and telephone masked.
 *
 * <ul>
 *   <li>all: {@code agency, matter, type, matterCode, caseNo, shortNo, enquiryCode, date, window}, {@code applicant} with {@code
 *       name, kind, idNumber, phone, representative, address}, {@code agent} with {@code name, idNumber}, {@code contact} with
 *       {@code address, hours, phone, complaintPhone}
 *   <li>受理通知书: {@code receivedOn, handling, limit, due, fee, result, note}, {@code materials} with {@code name, originals,
 *       copies, medium}
 *   <li>材料补正告知书: {@code receivedOn, days, deadline, way}, {@code items} with {@code material, problem, demand}
 *   <li>不予受理通知书: {@code receivedOn, ground, reason, legalBasis, remedy}
 *   <li>准予许可决定书: {@code receivedOn, acceptedOn, legalBasis, opinion, result, resultNumber, validUntil}
 *   <li>不予许可决定书: {@code receivedOn, acceptedOn, reason, legalBasis, remedy}
 *   <li>材料证照流转单: {@code pouch, handling, due}, {@code result} with {@code name, number}, {@code items} with {@code name,
 *       originals, copies}, {@code hops} with {@code from} and {@code to}, each {@code unit, person, at}
 *   <li>送达回证: {@code items}, {@code receiver} with {@code name, idNumber, agent}, {@code way, place, at, deliveredBy,
 *       signature}
 * </ul>
 */
public final class DocumentData {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

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
        Map<String, Object> data = new LinkedHashMap<>();
        MatterDefinition matter = attempt.rules().matter();
        everywhere(data, after, matter, at);
        switch (kind) {
            case ACCEPTANCE_NOTICE -> acceptance(data, after, (IntakeData.Accept) said, attempt);
            case CORRECTION_NOTICE -> correction(data, after, matter);
            case NON_ACCEPTANCE_DECISION -> refusal(data, after, matter);
            case APPROVAL_DECISION -> approval(data, after, matter);
            case REJECTION_DECISION -> rejection(data, after);
            case TRANSFER_SLIP -> slip(data, after, matter);
            case DELIVERY_RECEIPT -> delivery(data, after, (IssueData.Deliver) said, attempt);
        }
        data.values().removeIf(Objects::isNull);
        return data;
    }

    private void everywhere(Map<String, Object> data, CaseRecord after, MatterDefinition matter, Instant at) {
        data.put("agency", after.matter().agencyName());
        data.put("matter", after.matter().name());
        data.put("type", matter.type().title());
        data.put("matterCode", after.matter().code());
        data.put("caseNo", after.caseNo());
        data.put("shortNo", after.opening().shortNo());
        data.put("enquiryCode", after.opening().enquiryCode());
        data.put("date", day(at));
        data.put("window", after.window() + " " + after.opening().windowName());
        data.put("applicant", applicant(after.filing().applicant()));
        Agent agent = after.filing().agent();
        if (agent != null) {
            data.put("agent", map("name", agent.name(), "idNumber", Masking.idNumber(agent.idNumber())));
        }
        Contact contact = matter.contact();
        if (contact != null) {
            data.put(
                    "contact",
                    map(
                            "address", contact.address(),
                            "hours", contact.hours(),
                            "phone", contact.phone(),
                            "complaintPhone", contact.complaintPhone()));
        }
    }

    private static Map<String, Object> applicant(Applicant applicant) {
        return map(
                "name", applicant.name(),
                "kind", applicant.kind().title(),
                "idNumber", Masking.number(applicant),
                "phone", Masking.phone(applicant.phone()),
                "representative", applicant.representative(),
                "address", applicant.address());
    }

    private void acceptance(Map<String, Object> data, CaseRecord after, IntakeData.Accept said, Attempt attempt) {
        MatterDefinition matter = attempt.rules().matter();
        CaseClock promise = after.clock(ClockKind.PROMISE);
        data.put("receivedOn", day(after.receivedAt()));
        data.put("handling", matter.handling().title());
        data.put(
                "limit", promise.limit().value() == 0 ? "当日办结" : promise.limit().title());
        data.put("due", due(promise));
        data.put("fee", fee(matter.fee()));
        data.put("result", matter.result().name());
        data.put("note", said.note());
        Map<String, Material> asked =
                attempt.checklist().materials().stream().collect(Collectors.toMap(Material::key, material -> material));
        data.put(
                "materials",
                after.filing().materials().stream()
                        .filter(item -> asked.containsKey(item.material()))
                        .map(item -> map(
                                "name", asked.get(item.material()).name(),
                                "originals", item.originals(),
                                "copies", item.copies(),
                                "medium", item.files().isEmpty() ? "纸质" : "电子"))
                        .toList());
    }

    private void correction(Map<String, Object> data, CaseRecord after, MatterDefinition matter) {
        CaseView.Correction correction = after.correction();
        Map<String, String> names =
                matter.materials().stream().collect(Collectors.toMap(Material::key, Material::name));
        data.put("receivedOn", day(after.receivedAt()));
        data.put("days", matter.correctionDays());
        data.put("deadline", day(correction.deadline()));
        data.put("way", correction.way());
        data.put(
                "items",
                correction.items().stream()
                        .map(item -> map(
                                "material",
                                item.material() == null ? "申请表" : names.getOrDefault(item.material(), item.material()),
                                "problem",
                                item.problem(),
                                "demand",
                                item.demand()))
                        .toList());
    }

    private void refusal(Map<String, Object> data, CaseRecord after, MatterDefinition matter) {
        data.put("receivedOn", day(after.receivedAt()));
        data.put("ground", after.refusal().ground());
        data.put("reason", after.refusal().reason());
        data.put("remedy", after.refusal().remedy());
        data.put("legalBasis", matter.legalBasis());
    }

    private void approval(Map<String, Object> data, CaseRecord after, MatterDefinition matter) {
        data.put("receivedOn", day(after.receivedAt()));
        data.put("acceptedOn", day(after.acceptedAt()));
        data.put("legalBasis", matter.legalBasis());
        data.put("opinion", after.decision().reason());
        data.put("result", after.result().name());
        data.put("resultNumber", after.result().number());
        data.put("validUntil", after.result().validUntil());
    }

    private void rejection(Map<String, Object> data, CaseRecord after) {
        data.put("receivedOn", day(after.receivedAt()));
        data.put("acceptedOn", day(after.acceptedAt()));
        data.put("reason", after.decision().reason());
        data.put("legalBasis", after.decision().legalBasis());
        data.put("remedy", after.decision().remedy());
    }

    private void slip(Map<String, Object> data, CaseRecord after, MatterDefinition matter) {
        boolean issued = after.result() != null;
        data.put("pouch", issued ? "出件文件袋" : "办件文件袋");
        data.put("handling", matter.handling().title());
        data.put("due", due(after.clock(ClockKind.PROMISE)));
        if (issued) {
            data.put(
                    "result",
                    map("name", after.result().name(), "number", after.result().number()));
        }
        data.put("items", items(after));
        data.put("hops", after.hops().stream().map(this::hop).toList());
    }

    private void delivery(Map<String, Object> data, CaseRecord after, IssueData.Deliver said, Attempt attempt) {
        data.put("items", items(after));
        data.put(
                "receiver",
                map(
                        "name", said.receiver().name(),
                        "idNumber", Masking.idNumber(said.receiver().idNumber()),
                        "agent", said.receiver().agent()));
        data.put("way", "窗口领取");
        data.put("place", attempt.actor().unitName());
        data.put("at", minute(attempt.at()));
        data.put("deliveredBy", attempt.actor().name());
        data.put("signature", said.signature() != null);
    }

    private static List<Map<String, Object>> items(CaseRecord after) {
        CaseView.Result result = after.result();
        return after.lastHop().items().stream()
                .map(item -> map(
                        "name",
                        item.name(),
                        "number",
                        result != null && result.name().equals(item.name()) ? result.number() : null,
                        "originals",
                        item.originals(),
                        "copies",
                        item.copies()))
                .toList();
    }

    private Map<String, Object> hop(PaperHop hop) {
        return map("from", signature(hop.from()), "to", hop.to() == null ? null : signature(hop.to()));
    }

    private Map<String, Object> signature(PaperHop.Signature signature) {
        return map("unit", signature.unitName(), "person", signature.name(), "at", minute(signature.at()));
    }

    private static String fee(Fee fee) {
        if (fee == null || !fee.charged()) {
            return "不收费";
        }
        return fee.items().stream()
                .map(item -> "%s %d.%02d 元/%s".formatted(item.name(), item.fen() / 100, item.fen() % 100, item.unit()))
                .collect(Collectors.joining("；"));
    }

    private String due(CaseClock promise) {
        return promise.limit().unit() == LimitUnit.HOUR ? minute(promise.due()) : day(promise.due());
    }

    private String day(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** Builds a map of names and values in turn, leaving out what is {@code null}. */
    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            if (namesAndValues[index + 1] != null) {
                map.put((String) namesAndValues[index], namesAndValues[index + 1]);
            }
        }
        return map;
    }
}
