// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case at which a timer fails is left alone for longer and longer, and the others are not. */
class SetbacksTest {
    private static final long NOW = 1_000_000L;

    private final Setbacks setbacks = new Setbacks();

    @ParameterizedTest(name = "{0} failures: {1}")
    @CsvSource({"1, PT10S", "2, PT20S", "3, PT40S", "4, PT80S", "9, PT2560S", "10, PT1H", "50, PT1H"})
    void isLeftAloneTwiceAsLongAfterEachFailureButNeverOverAnHour(int failures, Duration gap) {
        for (int failure = 0; failure < failures; failure++) {
            setbacks.add("one", NOW);
        }
        assertThat(setbacks.holdBack("one", NOW + gap.toMillis() - 1)).isTrue();
        assertThat(setbacks.holdBack("one", NOW + gap.toMillis())).isFalse();
        assertThat(setbacks.count()).isEqualTo(1);
    }

    @Test
    void onlyTheCaseThatFailedIsLeftAlone() {
        setbacks.add("one", NOW);
        assertThat(setbacks.holdBack("other", NOW)).isFalse();
        setbacks.add("other", NOW);
        assertThat(setbacks.count()).isEqualTo(2);
    }

    @Test
    void whatWentWellBeginsAnew() {
        setbacks.add("one", NOW);
        setbacks.add("one", NOW);
        setbacks.forget("one");
        assertThat(setbacks.holdBack("one", NOW)).isFalse();
        assertThat(setbacks.count()).isZero();
        setbacks.add("one", NOW);
        assertThat(setbacks.holdBack("one", NOW + Duration.ofSeconds(10).toMillis()))
                .isFalse();
    }
}
