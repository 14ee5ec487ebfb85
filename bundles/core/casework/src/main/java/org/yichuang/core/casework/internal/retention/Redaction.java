// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.retention;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.api.matter.Situation;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.OrderedDocument;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.json.Records;
import org.yichuang.core.casework.internal.read.Masking;
import org.yichuang.core.casework.internal.read.Persons;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.PaperData.PaperItem;

/**
 * What may be kept of what actions say once the retention of a case is over (到期删除). Every text goes but those that are
 * named here, so that a new field is erased before anybody thinks of it: keys, numbers, days and accounts of the staff, by
 * which the log still folds and tells who did what when. Counts, states and times are no texts and stay.
 */
final class Redaction {
    /** Texts that say nothing of a person: keys of the matter, accounts, numbers that the platform or a courier gave. */
    private static final Set<String> KEPT = Set.of(
            "matter",
            "window",
            "material",
            "ground",
            "account",
            "department",
            "expectedEnd",
            "validUntil",
            "answerBy",
            "order",
            "trackingNo",
            "calendar",
            "caseNo",
            "missing",
            "outstanding",
            "resultName",
            "parcel",
            "query");

    /** Whole parts of the facts that the platform has written itself, and none of them about a person. */
    private static final Set<String> OF_THE_PLATFORM = Set.of("opening", "assignee", "fee", "joint", "clocks");

    /** Identifiers of uploaded files: the files go, so nothing may point to them. */
    private static final Set<String> FILES = Set.of("files", "file", "signature", "mandate", "report");

    private final Persons persons;
    private final Map<String, Set<String>> options;

    /**
     * Prepares for a case.
     *
     * @param situations the questions of its matter: an answer that is one of their options is kept
     */
    Redaction(CaseRecord record, List<Situation> situations) {
        persons = Persons.of(record);
        options = situations.stream().collect(Collectors.toMap(Situation::key, situation -> situation.options().stream()
                .map(Situation.Option::value)
                .collect(Collectors.toSet())));
    }

    /** Returns what may be kept. */
    Payload of(Payload payload) {
        return (Payload) record(payload);
    }

    private Object part(RecordComponent component, Object part) {
        String name = component.getName();
        if (part == null || OF_THE_PLATFORM.contains(name)) {
            return part;
        }
        if (FILES.contains(name)) {
            return part instanceof List ? List.of() : null;
        }
        // What registers answered has the same name, and is a list.
        if (name.equals("answers") && part instanceof Map<?, ?> answers) {
            return answers(answers);
        }
        return KEPT.contains(name) ? part : value(part);
    }

    private Object value(Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? text : Masking.ERASED;
        }
        if (value instanceof Map) {
            return Map.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        return value instanceof Record nested ? record(nested) : value;
    }

    private Record record(Record value) {
        if (value instanceof PaperItem item) {
            // Papers are followed by their names, which are those of the matter unless somebody typed one.
            return new PaperItem(persons.replaced(item.name(), Masking.ERASED), item.originals(), item.copies());
        }
        if (value instanceof OrderedDocument ordered) {
            return new OrderedDocument(ordered.id(), ordered.kind(), ordered.number(), "");
        }
        Record copy = Records.copy(value, this::part);
        return value instanceof Applicant before && Masking.isOrganisation(before)
                ? organisation(before, (Applicant) copy)
                : copy;
    }

    /** Name and credit code of an organisation are public. */
    private static Applicant organisation(Applicant before, Applicant copy) {
        return new Applicant(
                copy.kind(), before.name(), before.idNumber(), copy.phone(), copy.address(), copy.representative());
    }

    private Map<String, Object> answers(Map<?, ?> answers) {
        Map<String, Object> kept = new LinkedHashMap<>();
        answers.forEach((key, answer) -> {
            Set<String> known = options.getOrDefault((String) key, Set.of());
            Function<Object, Boolean> isOption = one -> one instanceof String text && known.contains(text);
            if (answer instanceof List<?> several) {
                kept.put(
                        (String) key,
                        several.stream().filter(isOption::apply).collect(Collectors.toCollection(ArrayList::new)));
            } else if (isOption.apply(answer)) {
                kept.put((String) key, answer);
            }
        });
        return kept;
    }
}
