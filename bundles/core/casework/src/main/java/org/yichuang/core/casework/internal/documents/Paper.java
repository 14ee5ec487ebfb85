// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.documents;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.PaperHop;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData.CorrectionItem;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.Pouch;
import org.yichuang.ports.clock.ClockKind;

/**
 * One document that is being filled (文书): what there is to say it from, and how days, times, lists and sums are written.
 *
 * @param after the case after the action
 * @param said what the action says
 * @param attempt who said it, and what the matter asks
 * @param zone in which days and times are written
 */
record Paper(CaseRecord after, ActionData said, Attempt attempt, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int FEN = 100;

    CaseRecord before() {
        return attempt.before();
    }

    MatterDefinition matter() {
        return attempt.rules().matter();
    }

    String agency() {
        return after.matter().agencyName();
    }

    String actorUnit() {
        return attempt.actor().unitName();
    }

    String actor() {
        return attempt.actor().name();
    }

    String now() {
        return minute(attempt.at());
    }

    String today() {
        return day(attempt.at());
    }

    /** Writes a day as {@code yyyy-MM-dd}; {@code null} stays {@code null}. */
    String day(Instant at) {
        return at == null ? null : at.atZone(zone).toLocalDate().toString();
    }

    /** Writes a time as {@code yyyy-MM-ddTHH:mm}; {@code null} stays {@code null}. */
    String minute(Instant at) {
        return at == null ? null : MINUTE.format(at.atZone(zone));
    }

    /** Writes when a clock is used up: a day, or a time where the limit is in hours; {@code null} while it is not known. */
    String due(CaseRecord record, ClockKind kind) {
        CaseClock clock = record.clock(kind);
        boolean hours = clock.limit() != null && clock.limit().unit() == LimitUnit.HOUR;
        return hours ? minute(clock.due()) : day(clock.due());
    }

    String due(ClockKind kind) {
        return due(after, kind);
    }

    /** Returns what a material is called; a key that the matter does not know stands for itself. */
    String material(String key) {
        return matter().materials().stream()
                .filter(material -> material.key().equals(key))
                .map(Material::name)
                .findFirst()
                .orElse(key);
    }

    /** Lists what was handed in of what is asked (申请材料). */
    List<Map<String, Object>> materials() {
        Set<String> asked =
                attempt.checklist().materials().stream().map(Material::key).collect(Collectors.toSet());
        List<Map<String, Object>> handedIn =
                materials(after.filing().materials().stream().filter(item -> asked.contains(item.material())));
        return Stream.concat(handedIn.stream(), exempt(asked)).toList();
    }

    /** Lists what is asked but need not be handed in, with what covers it (免提交). */
    private Stream<Map<String, Object>> exempt(Set<String> asked) {
        Set<String> handedIn =
                after.filing().materials().stream().map(MaterialItem::material).collect(Collectors.toSet());
        return after.intake().exemptions().stream()
                .map(IntakeFacet.Exemption::proof)
                .filter(proof -> asked.contains(proof.material()) && !handedIn.contains(proof.material()))
                .map(proof -> map(
                        "name",
                        material(proof.material()),
                        "originals",
                        0,
                        "copies",
                        0,
                        "medium",
                        "免提交",
                        "proof",
                        proof.title()));
    }

    List<Map<String, Object>> materials(Stream<MaterialItem> items) {
        return items.map(item -> map(
                        "name", material(item.material()),
                        "originals", item.originals(),
                        "copies", item.copies(),
                        "medium", item.files().isEmpty() ? "纸质" : "电子"))
                .toList();
    }

    /** Lists materials that are to follow (容缺材料). */
    List<Map<String, Object>> missing() {
        return after.review().missing().stream()
                .map(key -> map("name", material(key), "form", form(key)))
                .toList();
    }

    private String form(String key) {
        return matter().materials().stream()
                .filter(material -> material.key().equals(key) && material.medium() != null)
                .map(material -> material.medium().title())
                .findFirst()
                .orElse(null);
    }

    List<Map<String, Object>> corrections(List<CorrectionItem> items) {
        return items.stream()
                .map(item -> map(
                        "material", item.material() == null ? "申请表" : material(item.material()),
                        "problem", item.problem(),
                        "demand", item.demand()))
                .toList();
    }

    /** Lists papers; the result is listed with its number. */
    List<Map<String, Object>> items(List<PaperItem> items) {
        CaseView.Result result = after.result();
        return items.stream()
                .map(item -> map(
                        "name", item.name(),
                        "number", result != null && result.name().equals(item.name()) ? result.number() : null,
                        "originals", item.originals(),
                        "copies", item.copies()))
                .toList();
    }

    /** Lists what was in the last pouch. */
    List<Map<String, Object>> lastItems() {
        return after.lastHop() == null ? List.of() : items(after.lastHop().items());
    }

    /**
     * Lists what came to the issuing window with the result; what the window that decided it hands out itself (T16) is the
     * result alone.
     */
    List<Map<String, Object>> resultItems() {
        return items(after.hops().stream()
                .filter(hop -> hop.pouch() == Pouch.RESULT && hop.to() != null && hop.refusal() == null)
                .reduce((before, last) -> last)
                .map(PaperHop::items)
                .orElseGet(() -> List.of(new PaperItem(after.result().name(), 1, 0))));
    }

    /** Writes an amount as 12.30. */
    static String yuan(long fen) {
        return "%d.%02d".formatted(fen / FEN, fen % FEN);
    }

    /** Builds a map of names and values in turn, leaving out what is {@code null}. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            if (namesAndValues[index + 1] != null) {
                map.put((String) namesAndValues[index], namesAndValues[index + 1]);
            }
        }
        return map;
    }
}
