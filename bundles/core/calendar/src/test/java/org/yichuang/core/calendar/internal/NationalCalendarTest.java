// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalCalendarTest {
    private final NationalCalendar calendar = Calendars.standard();

    @ParameterizedTest
    @CsvSource({
        "2026-09-20, true", // Sunday, worked for National Day
        "2026-09-25, false", // Mid-Autumn Festival
        "2026-10-01, false",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-10-10, true", // Saturday, worked for National Day
        "2026-10-11, false",
        "2026-12-31, true",
        "2027-01-04, true", // no calendar yet: a weekday
        "2027-01-03, false",
    })
    void knowsWorkingDays(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void knowsWhichYearsArePublished() {
        assertThat(calendar.isPublished(2026)).isTrue();
        assertThat(calendar.isPublished(2027)).isFalse();
    }

    @Test
    void countsTheWorkingDaysOf2026() {
        var first = LocalDate.of(2026, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay))
                .hasSize(248);
    }

    @Test
    void refusesOfficeHoursThatEndBeforeTheyBegin() {
        assertThatThrownBy(() -> Calendars.open("17:30", "08:30"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.yichuang.core.calendar.cfg");
    }
}
