// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import static org.yichuang.core.catalog.internal.rules.Places.each;
import static org.yichuang.core.catalog.internal.rules.Rule.error;
import static org.yichuang.core.catalog.internal.rules.Rule.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.rules.Rule.Breach;

/** Fees that a plug-in calculates (R61): what it is shown is there, and is nothing that somebody wrote of himself. */
final class CalculatedFeeRules {

    static final List<Rule> ALL = List.of(
            error(
                    "fee-calculated-uncharged",
                    "删去 calculatedFrom，或者写 charged: true",
                    matter -> when(
                            !matter.fee().charged() && matter.fee().calculated(),
                            "/fee/calculatedFrom",
                            "不收费，却写明由插件计费")),
            error(
                    "fee-calculated-from",
                    "只列申请表单第一层的必填字段（列入 required），并且是数字、是否、选项或者日期：自由填写的文字不提供给计费程序",
                    CalculatedFeeRules::unmeasured),
            error(
                    "fee-calculated-quantity",
                    "删去 quantity：由插件计费的事项，数量由计费程序给出",
                    matter -> each(
                            "/fee/items",
                            matter.fee().items(),
                            (item, place) -> when(
                                    matter.fee().calculated() && item.quantity() != null,
                                    place + "/quantity",
                                    "“" + item.name() + "”写了数量字段，而费用由插件计算"))));

    private CalculatedFeeRules() {}

    private static Stream<Breach> unmeasured(MatterDefinition matter) {
        return matter.fee().calculated()
                ? each(
                        "/fee/calculatedFrom",
                        matter.fee().calculatedFrom(),
                        (field, place) ->
                                when(!isMeasured(matter, field), place, "“" + field + "”不是申请表单中必填的数字、是否、选项或者日期字段"))
                : Stream.empty();
    }

    private static boolean isMeasured(MatterDefinition matter, String field) {
        return matter.form().get("properties") instanceof Map<?, ?> fields
                && matter.form().get("required") instanceof List<?> required
                && required.contains(field)
                && isMeasured(fields.get(field));
    }

    /** Also in lists and objects, such as the areas of several rooms. */
    private static boolean isMeasured(Object schema) {
        if (!(schema instanceof Map<?, ?> one)) {
            return false;
        }
        if (one.get("type") instanceof String type) {
            return switch (type) {
                case "integer", "number", "boolean" -> true;
                case "string" ->
                    one.containsKey("enum") || one.containsKey("oneOf") || "date".equals(one.get("format"));
                case "array" -> isMeasured(one.get("items"));
                case "object" ->
                    one.get("properties") instanceof Map<?, ?> fields
                            && fields.values().stream().allMatch(CalculatedFeeRules::isMeasured);
                default -> false;
            };
        }
        return one.containsKey("enum");
    }
}
