// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yichuang.ports.clock.CalendarYear;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Reads a year from a file: {@code year}, {@code notice}, and under {@code holidays} and {@code make-up-days} for each
 * holiday its days, as {@code 2027-01-01} or {@code 2027-02-05/2027-02-11}, one or a list.
 */
final class CalendarFile {
    private static final int MAXIMUM_BYTES = 64 * 1024;
    private static final int LONGEST_SPAN = 31;
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    private final List<Fault> faults = new ArrayList<>();

    private CalendarFile() {}

    /**
     * Reads and checks a file.
     *
     * @throws Refusal {@code CALENDAR_INVALID} with every fault
     */
    static CalendarYear read(byte[] file) {
        var reader = new CalendarFile();
        var year = reader.year(file);
        if (year != null && reader.faults.isEmpty()) {
            reader.faults.addAll(CalendarCheck.faults(year));
        }
        if (!reader.faults.isEmpty()) {
            throw new Refusal(Reason.INVALID, "CALENDAR_INVALID", "日历文件有误，请逐条改正后重新载入", reader.faults);
        }
        return year;
    }

    private CalendarYear year(byte[] file) {
        if (!(content(file) instanceof Map<?, ?> content)) {
            if (faults.isEmpty()) {
                fault("", "FORMAT", "文件不是日历", "按运维手册写 year、notice、holidays、make-up-days 四项");
            }
            return null;
        }
        for (var key : content.keySet()) {
            if (!List.of("year", "notice", "holidays", "make-up-days").contains(String.valueOf(key))) {
                fault("/" + key, "UNKNOWN_KEY", "没有“" + key + "”这一项", "改用 year、notice、holidays 或 make-up-days");
            }
        }
        var year = text(content.get("year"));
        if (!YEAR.matcher(year).matches()) {
            fault("/year", "YEAR", "年份“" + year + "”不对", "写四位年份，例如 2027");
            return null;
        }
        return new CalendarYear(
                Integer.parseInt(year),
                text(content.get("notice")),
                days(content, "holidays"),
                days(content, "make-up-days"));
    }

    private Object content(byte[] file) {
        if (file.length > MAXIMUM_BYTES) {
            fault("", "SIZE", "文件大于 64 KB", "一个文件只写一年");
            return null;
        }
        try {
            return yaml().load(new String(file, StandardCharsets.UTF_8));
        } catch (YAMLException broken) {
            var message = broken.getMessage().lines().findFirst().orElse("");
            fault("", "YAML", "不是正确的 YAML：" + message, "检查缩进、冒号和引号");
            return null;
        }
    }

    /** Every value is a text: a date must not become a moment in some time zone. */
    private static Yaml yaml() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(MAXIMUM_BYTES);
        limits.setMaxAliasesForCollections(0);
        limits.setAllowDuplicateKeys(false);
        var options = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(options), options, limits, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // No value is anything but text.
            }
        });
    }

    private SortedMap<LocalDate, String> days(Map<?, ?> content, String key) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        var written = content.get(key);
        if (written instanceof Map<?, ?> byName) {
            byName.forEach((name, spans) -> {
                var path = "/" + key + "/" + name;
                (spans instanceof List<?> list ? list.stream() : Stream.of(String.valueOf(spans)))
                        .flatMap(span -> span(String.valueOf(span), path))
                        .forEach(day -> {
                            if (days.putIfAbsent(day, String.valueOf(name).trim()) != null) {
                                fault(path, "TWICE", day + " 写了两次", "每一天只归一个节日");
                            }
                        });
            });
        } else if (written != null && !text(written).isEmpty()) {
            fault("/" + key, "FORMAT", "应写“节日: 日期”", "例如 元旦: 2027-01-01/2027-01-03");
        }
        return days;
    }

    private Stream<LocalDate> span(String text, String path) {
        var ends = text.trim().split("/", -1);
        try {
            var first = LocalDate.parse(ends[0].trim());
            var last = LocalDate.parse(ends[ends.length - 1].trim());
            if (ends.length <= 2 && !last.isBefore(first) && last.isBefore(first.plusDays(LONGEST_SPAN))) {
                return first.datesUntil(last.plusDays(1));
            }
        } catch (DateTimeParseException fault) {
            // Told below, with every other way to write it wrongly.
        }
        fault(path, "DATE", "“" + text + "”不是日期", "写 2027-01-01，或连续的几天 2027-02-05/2027-02-11");
        return Stream.empty();
    }

    private static String text(Object value) {
        return value == null ? "" : String.valueOf(value).trim();
    }

    private void fault(String path, String code, String message, String mend) {
        faults.add(new Fault(path, code, message, mend));
    }
}
