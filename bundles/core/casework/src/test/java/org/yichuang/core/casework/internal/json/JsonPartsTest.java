// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.problem.Refusal;

/** What is made of known texts is what writing all of it would give. */
class JsonPartsTest {
    private static final Inner INNER = new Inner("巴特尔 \"引号\" 𠮷", null, 3);
    private static final Outer OUTER = new Outer(
            INNER, List.of(INNER, new Inner("b", true, 0)), clocks(), Map.of("乙", 1, "甲", 2), null, Instant.EPOCH);

    public record Inner(String text, Boolean flag, int number) {}

    public record Outer(
            Inner zone,
            List<Inner> items,
            Map<ClockKind, Inner> clocks,
            Map<String, Object> form,
            String missing,
            Instant at) {}

    private static Map<ClockKind, Inner> clocks() {
        var clocks = new EnumMap<ClockKind, Inner>(ClockKind.class);
        clocks.put(ClockKind.STATUTORY, INNER);
        clocks.put(ClockKind.PROMISE, new Inner("", false, -1));
        return clocks;
    }

    @Test
    void writesLetterByLetterWhatJsonWrites() {
        assertThat(JsonParts.NONE.next(OUTER).text()).isEqualTo(Json.write(OUTER));
    }

    @Test
    void takesTheTextOfWhatStayedTheSameObject() {
        var first = JsonParts.NONE.next(OUTER);
        var moved = new Outer(INNER, List.of(INNER), Map.of(), OUTER.form(), "现在有了", Instant.EPOCH.plusMillis(1));

        var second = first.next(moved);

        assertThat(second.text()).isEqualTo(Json.write(moved));
        assertThat(second.next(OUTER).text()).isEqualTo(Json.write(OUTER));
    }

    @Test
    void writesAnewWhatIsAnotherObject() {
        var first = JsonParts.NONE.next(OUTER);
        var other = new Outer(new Inner("另一个", null, 3), List.of(), Map.of(), Map.of(), null, null);

        assertThat(first.next(other).text()).isEqualTo(Json.write(other)).contains("另一个");
    }

    @Test
    void refusesHalfACharacter() {
        var broken = new Outer(new Inner("\ud842", null, 0), List.of(), Map.of(), Map.of(), null, null);

        assertThatThrownBy(() -> JsonParts.NONE.next(broken)).isInstanceOf(Refusal.class);
    }
}
