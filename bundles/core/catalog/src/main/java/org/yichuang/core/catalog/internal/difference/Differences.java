// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.catalog.MatterDifference;
import org.yichuang.ports.catalog.MatterDifference.Effect;

/** Collects what differs, in the order in which it is asked. */
final class Differences {
    private static final int LONG_TEXT = 30;
    private static final int HOURS_A_DAY = 24;

    private final List<MatterDifference> found = new ArrayList<>();

    List<MatterDifference> found() {
        return List.copyOf(found);
    }

    void add(Effect effect, String text) {
        found.add(new MatterDifference(effect, text));
    }

    /** Compares what is said; long texts are not repeated. */
    void text(String what, String before, String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null || after == null) {
            add(Effect.OTHER, before == null ? what + "增加“" + after + "”" : what + "“" + before + "”取消");
        } else if (Math.max(before.length(), after.length()) > LONG_TEXT) {
            add(Effect.OTHER, what + "改写为“" + after + "”");
        } else {
            add(Effect.OTHER, what + "由“" + before + "”改为“" + after + "”");
        }
    }

    /** Compares numbers, of which the higher one has an effect. */
    void number(String what, long before, long after, String unit, Effect higher) {
        if (before != after) {
            add(after > before ? higher : higher.contrary(), what + "由" + before + unit + "改为" + after + unit);
        }
    }

    /** Compares what holds or does not. */
    void fact(String yes, String no, boolean before, boolean after, Effect effect) {
        if (before != after) {
            add(after ? effect : effect.contrary(), after ? yes : no);
        }
    }

    /** Compares limits; a shorter one is easier, and one in another unit as well if it is shorter at any rate. */
    void limit(String what, Limit before, Limit after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null || after == null) {
            add(Effect.OTHER, before == null ? what + "定为" + after.title() : what + "不再另行规定（原为" + before.title() + "）");
            return;
        }
        add(effect(before, after), what + "由" + before.title() + "改为" + after.title());
    }

    /** Compares lists of plain values. */
    <T> void values(String what, List<T> before, List<T> after, Function<T, String> title, Effect added) {
        keyed(what, before, after, title, title, added, (one, two) -> {});
    }

    /**
     * Compares lists of things that have an identity; what stays is compared by {@code stayed}, and the same in another order is
     * said as well.
     */
    <T> void keyed(
            String what,
            List<T> before,
            List<T> after,
            Function<T, String> key,
            Function<T, String> title,
            Effect added,
            BiConsumer<T, T> stayed) {
        Map<String, T> old = byKey(before, key);
        Map<String, T> now = byKey(after, key);
        now.forEach((name, value) -> {
            if (old.containsKey(name)) {
                stayed.accept(old.get(name), value);
            } else {
                add(added, "新增" + what + "“" + title.apply(value) + "”");
            }
        });
        old.forEach((name, value) -> {
            if (!now.containsKey(name)) {
                add(added.contrary(), "取消" + what + "“" + title.apply(value) + "”");
            }
        });
        List<String> keptBefore = old.keySet().stream().filter(now::containsKey).toList();
        List<String> keptNow = now.keySet().stream().filter(old::containsKey).toList();
        if (!keptBefore.equals(keptNow)) {
            add(Effect.OTHER, what + "的顺序有调整");
        }
    }

    private static <T> Map<String, T> byKey(List<T> list, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(item -> map.putIfAbsent(key.apply(item), item));
        return map;
    }

    private static Effect effect(Limit before, Limit after) {
        if (before.unit() == after.unit()) {
            return after.value() < before.value() ? Effect.EASIER : Effect.HARDER;
        }
        if (least(after) >= most(before)) {
            return Effect.HARDER;
        }
        return most(after) <= least(before) ? Effect.EASIER : Effect.OTHER;
    }

    /** The fewest hours that a limit can last: a working day is at least a day. */
    private static long least(Limit limit) {
        return limit.unit() == LimitUnit.HOUR ? limit.value() : (long) limit.value() * HOURS_A_DAY;
    }

    /** The most hours that a limit can last; how long working days last depends on the holidays between them. */
    private static long most(Limit limit) {
        return limit.unit() == LimitUnit.WORKING_DAY && limit.value() > 0 ? Long.MAX_VALUE : least(limit);
    }
}
