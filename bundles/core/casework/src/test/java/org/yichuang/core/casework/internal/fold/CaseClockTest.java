// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.ports.casework.Light;

/** A limit is green, yellow from its warning on, and red once it is over (红黄绿灯). */
class CaseClockTest {
    private static final Instant WARNING = Instant.parse("2026-12-07T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-09T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-12-07T08:59:59.999Z, GREEN",
        "2026-12-07T09:00:00Z, YELLOW",
        "2026-12-09T09:00:00Z, YELLOW",
        "2026-12-09T09:00:00.001Z, RED"
    })
    void changesAtItsWarningAndAfterItsEnd(Instant at, Light light) {
        assertThat(CaseClock.light(DUE, WARNING, at)).isEqualTo(light);
    }

    @Test
    void saysNothingWhereNothingIsDueAndWarnsOfNothingWithoutAWarning() {
        assertThat(CaseClock.light(null, WARNING, DUE)).isEqualTo(Light.NONE);
        assertThat(CaseClock.light(DUE, null, DUE)).isEqualTo(Light.GREEN);
        assertThat(CaseClock.NEVER.light(DUE)).isEqualTo(Light.NONE);
    }
}
