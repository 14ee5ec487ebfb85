// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import static org.yichuang.core.catalog.internal.rules.Places.each;
import static org.yichuang.core.catalog.internal.rules.Rule.error;
import static org.yichuang.core.catalog.internal.rules.Rule.when;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.rules.Rule.Breach;

/** How long a matter may take (R22, R23, standards: 承诺即办 ⇔ 即办件). */
final class LimitRules {
    private static final double HOURS_A_DAY = 24;
    private static final double HOURS_A_WORKING_DAY = HOURS_A_DAY * 7 / 5;

    static final List<Rule> ALL = List.of(
            error(
                    "promised-exceeds-statutory",
                    "缩短承诺时限，或者核对法定时限",
                    matter -> promised(matter, limit -> hours(limit) > hours(matter.statutoryLimit()), "承诺时限长于法定时限")),
            error(
                    "instant-limit",
                    "即办件的承诺时限写 即时办结；否则改为承诺件",
                    matter -> promised(
                            matter,
                            limit -> matter.handling() == HandlingClass.INSTANT && limit.value() != 0,
                            "即办件的承诺时限不是即时办结")),
            error(
                    "promised-limit",
                    "写出承诺的期限；若当场办结，改为即办件",
                    matter -> promised(
                            matter,
                            limit -> matter.handling() == HandlingClass.PROMISED && limit.value() == 0,
                            "承诺件的承诺时限是即时办结")),
            error(
                    "window-authorized",
                    "去掉 windowAuthorized，或者改为即办件",
                    matter -> when(
                            matter.windowAuthorized() && matter.handling() != HandlingClass.INSTANT,
                            "/windowAuthorized",
                            "只有即办件可以授权窗口当场决定")));

    private LimitRules() {}

    private static Stream<Breach> promised(MatterDefinition matter, Predicate<Limit> wrong, String message) {
        return Stream.concat(
                breach(matter.promisedLimit(), wrong, "/promisedLimit", message),
                each(
                        "/promisedLimits",
                        matter.promisedLimits(),
                        (rule, place) -> breach(rule.limit(), wrong, place + "/limit", message)));
    }

    private static Stream<Breach> breach(Limit limit, Predicate<Limit> wrong, String place, String message) {
        return when(wrong.test(limit), place, message + "：" + limit.title());
    }

    /** Limits in different units are compared by the hours of an ordinary week. */
    static double hours(Limit limit) {
        return limit.value()
                * switch (limit.unit()) {
                    case WORKING_DAY -> HOURS_A_WORKING_DAY;
                    case CALENDAR_DAY -> HOURS_A_DAY;
                    case HOUR -> 1;
                };
    }
}
