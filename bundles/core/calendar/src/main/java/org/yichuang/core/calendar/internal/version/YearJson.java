// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yichuang.ports.clock.CalendarYear;

/** Years as they are stored: canonical JSON, so that the same year has the same digest. */
final class YearJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private YearJson() {}

    static String write(CalendarYear year) {
        return write(tree(year));
    }

    static String writeAll(Collection<CalendarYear> years) {
        return write(years.stream().map(YearJson::tree).toList());
    }

    static CalendarYear read(String json) {
        return year(parse(json, new TypeReference<>() {}));
    }

    static List<CalendarYear> readAll(String json) {
        return parse(json, new TypeReference<List<Map<String, Object>>>() {}).stream()
                .map(YearJson::year)
                .toList();
    }

    private static Map<String, Object> tree(CalendarYear year) {
        return new TreeMap<>(Map.of(
                "year", year.year(),
                "notice", year.notice(),
                "holidays", texts(year.holidays()),
                "makeUpDays", texts(year.makeUpDays())));
    }

    private static Map<String, String> texts(Map<LocalDate, String> days) {
        Map<String, String> texts = new TreeMap<>();
        days.forEach((day, name) -> texts.put(day.toString(), name));
        return texts;
    }

    private static CalendarYear year(Map<String, Object> tree) {
        return new CalendarYear(
                (int) tree.get("year"), (String) tree.get("notice"), days((Map<?, ?>) tree.get("holidays")), days((Map<
                                ?, ?>)
                        tree.get("makeUpDays")));
    }

    private static SortedMap<LocalDate, String> days(Map<?, ?> texts) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        texts.forEach((day, name) -> days.put(LocalDate.parse((String) day), (String) name));
        return days;
    }

    private static String write(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored calendar is broken: " + broken.getMessage(), broken);
        }
    }
}
