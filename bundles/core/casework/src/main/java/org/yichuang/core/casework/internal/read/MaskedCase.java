// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.json.Records;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.MaterialItem;

/**
 * A case in which nobody can be recognized (脱敏). Every text of it is gone through, not a list of fields that somebody may
 * forget to extend: also an identity number in a remark is masked. Only texts are: a time or a state stays what it is, also
 * where a clerk has typed a piece of it as a name.
 */
final class MaskedCase {
    /** What says nothing about the applicant and must stay readable: numbers, the matter, and the staff. */
    private static final List<String> NOT_PERSONAL =
            List.of("opening", "window", "hops", "createdBy", "acceptedBy", "assignee", "clocks");

    private static final List<String> ADDRESS_WORDS = List.of("地址", "住址", "住所", "address");

    private final Persons persons;
    private final Map<String, String> fieldTitles;

    private MaskedCase(CaseRecord record, Map<String, Object> formSchema) {
        fieldTitles = titles(formSchema);
        persons = Persons.of(record);
    }

    /**
     * Masks a case.
     *
     * @param formSchema schema of its form: fields that it calls an address are masked as such
     */
    static CaseRecord of(CaseRecord record, Map<String, Object> formSchema) {
        MaskedCase mask = new MaskedCase(record, formSchema);
        return (CaseRecord) Records.copy(
                record,
                (component, value) ->
                        NOT_PERSONAL.contains(component.getName()) ? value : mask.masked(value, component.getName()));
    }

    private Object masked(Object value, String name) {
        if (value instanceof String text) {
            return masked(text, name);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> masked(item, name)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, part) -> copy.put((String) key, masked(part, (String) key)));
            return copy;
        }
        // A material is keys, counts and files by which it is found; what exempts from it was masked when it was got.
        return value instanceof Record record
                        && !(value instanceof MaterialItem)
                        && !(value instanceof IntakeFacet.Exemption)
                ? Records.copy(record, (component, part) -> masked(part, component.getName()))
                : value;
    }

    private String masked(String text, String name) {
        String masked = persons.masked(text);
        return isAddress(name) && masked.equals(text) ? Masking.address(text) : masked;
    }

    private boolean isAddress(String field) {
        String title = fieldTitles.getOrDefault(field, "");
        return ADDRESS_WORDS.stream().anyMatch(title::contains);
    }

    private static Map<String, String> titles(Map<String, Object> schema) {
        Map<String, String> titles = new LinkedHashMap<>();
        collect(Json.tree(schema), titles);
        return titles;
    }

    private static void collect(JsonNode schema, Map<String, String> titles) {
        JsonNode properties = schema.path("properties");
        properties.fieldNames().forEachRemaining(name -> {
            titles.put(name, properties.path(name).path("title").asText(""));
            collect(properties.path(name), titles);
            collect(properties.path(name).path("items"), titles);
        });
    }
}
