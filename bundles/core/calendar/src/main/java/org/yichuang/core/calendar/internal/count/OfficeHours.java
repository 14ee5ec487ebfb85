// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yichuang.ports.clock.CalendarDay;

/**
 * When offices are open (办公时间). They are part of a calendar's version, so they can be written as text and read back.
 *
 * @param usual on working days, make-up days among them
 * @param weekly what differs on a day of the week; hours on Saturday (周六上午预约) do not make it a working day
 */
public record OfficeHours(Span usual, Map<DayOfWeek, Span> weekly) {

    /** The hours of a new platform, which a calendar's version does not name. */
    public static final OfficeHours STANDARD = parse("08:30-17:30");

    /** From when until when offices are open on a day. */
    public record Span(LocalTime opening, LocalTime closing) {
        public Span {
            if (!opening.isBefore(closing)) {
                throw new IllegalArgumentException("opening " + opening + " is not before closing " + closing);
            }
        }

        static Span parse(String text) {
            String[] ends = text.split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("office hours are written as 08:30-17:30, not as " + text);
            }
            try {
                return new Span(LocalTime.parse(ends[0].trim()), LocalTime.parse(ends[1].trim()));
            } catch (DateTimeParseException fault) {
                throw new IllegalArgumentException("office hours are written as 08:30-17:30, not as " + text, fault);
            }
        }

        @Override
        public String toString() {
            return opening + "-" + closing;
        }
    }

    public OfficeHours {
        weekly = Collections.unmodifiableMap(new TreeMap<>(weekly));
    }

    /**
     * Reads {@code 08:30-17:30} or {@code 08:30-17:30,FRIDAY=08:30-16:30}.
     *
     * @throws IllegalArgumentException if it is written otherwise, or offices would close before they open
     */
    public static OfficeHours parse(String text) {
        String[] parts = text.split(",");
        return of(Span.parse(parts[0]), Arrays.copyOfRange(parts, 1, parts.length));
    }

    /**
     * Puts hours together.
     *
     * @param exceptions such as {@code SATURDAY=09:00-12:00}
     * @throws IllegalArgumentException if one is written otherwise
     */
    public static OfficeHours of(Span usual, String... exceptions) {
        Map<DayOfWeek, Span> weekly = new EnumMap<>(DayOfWeek.class);
        for (String exception : exceptions) {
            String[] parts = exception.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException(
                        "hours of a weekday are written as FRIDAY=08:30-16:30, not as " + exception);
            }
            weekly.put(DayOfWeek.valueOf(parts[0].trim()), Span.parse(parts[1]));
        }
        return new OfficeHours(usual, weekly);
    }

    /** Returns the hours of a day, or {@code null} if offices are closed all day. */
    public Span on(CalendarDay day) {
        return switch (day.kind()) {
            case MAKE_UP_DAY -> usual;
            case WORKING_DAY -> weekly.getOrDefault(day.date().getDayOfWeek(), usual);
            case WEEKEND -> weekly.get(day.date().getDayOfWeek());
            case HOLIDAY -> null;
        };
    }

    /** Returns the hours that a day is counted by: a day without any, or with appointments only, ends as others do. */
    Span counted(CalendarDay day) {
        return day.kind().isWorking() ? on(day) : usual;
    }

    /** Returns what {@link #parse} reads. */
    @Override
    public String toString() {
        String exceptions = weekly.entrySet().stream()
                .map(entry -> "," + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
        return usual + exceptions;
    }
}
