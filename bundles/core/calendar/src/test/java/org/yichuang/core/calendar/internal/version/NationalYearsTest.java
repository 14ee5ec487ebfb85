// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.core.calendar.internal.count.Edition;
import org.yichuang.core.calendar.internal.count.Ledgers;
import org.yichuang.ports.clock.CalendarYear;

class NationalYearsTest {
    private final Edition calendar = Ledgers.standard();

    @ParameterizedTest
    @CsvSource({
        "2026-09-20, true, 国庆节调休上班", // a Sunday
        "2026-09-25, false, 中秋节放假",
        "2026-10-01, false, 国庆节放假",
        "2026-10-07, false, 国庆节放假",
        "2026-10-08, true, 工作日",
        "2026-10-10, true, 国庆节调休上班", // a Saturday
        "2026-10-11, false, 周末",
        "2026-12-31, true, 工作日",
        "2027-01-04, true, 工作日", // no calendar yet: a weekday
        "2027-01-03, false, 周末",
        "2020-01-31, false, 春节放假", // prolonged by a second notice
        "2002-01-01, false, 元旦放假",
    })
    void knowsWorkingDays(LocalDate day, boolean working, String title) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
        assertThat(calendar.day(day).title()).isEqualTo(title);
    }

    @Test
    void knowsWhichYearsArePublished() {
        assertThat(calendar.isPublished(2002)).isTrue();
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
    void theVersionIsThatOfTheLibrary() throws Exception {
        var library = new Properties();
        try (var in = getClass().getResourceAsStream("/META-INF/maven/cn.6tail/tyme4j/pom.properties")) {
            library.load(in);
        }
        assertThat(NationalYears.VERSION).isEqualTo("national-" + library.getProperty("version"));
    }

    /** The library has a Wednesday of 2012 as a make-up day. */
    @Test
    void everyPublishedYearButOnePassesTheCheckOfLoadedOnes() {
        assertThat(NationalYears.all().values())
                .filteredOn(year -> !CalendarCheck.faults(year).isEmpty())
                .extracting(CalendarYear::year)
                .containsExactly(2012);
    }
}
