// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import static org.yichuang.core.catalog.internal.rules.Places.each;
import static org.yichuang.core.catalog.internal.rules.Places.repeated;
import static org.yichuang.core.catalog.internal.rules.Rule.error;
import static org.yichuang.core.catalog.internal.rules.Rule.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yichuang.api.matter.JointDepartment;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitRule;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.rules.Rule.Breach;

/** How a matter is handled: tolerance, joint departments, how its fee is counted (R42, R53, R61). */
final class ProcedureRules {

    static final List<Rule> ALL = List.of(
            error("supplement-exceeds-promised", "缩短容缺补齐期限，或者删去，按承诺时限", ProcedureRules::longSupplement),
            error(
                    "joint-credit-code",
                    "核对联办部门的统一社会信用代码证书；联办部门不能是实施主体自己",
                    matter -> each(
                            "/procedure/joint",
                            matter.procedure().joint(),
                            (department, place) -> when(
                                    !CreditCode.isValid(department.creditCode())
                                            || department
                                                    .creditCode()
                                                    .equals(matter.agency().creditCode()),
                                    place + "/creditCode",
                                    "联办部门“" + department.name() + "”的统一社会信用代码不对，或者就是实施主体"))),
            error(
                    "joint-repeated",
                    "每个联办部门只写一次",
                    matter -> repeated(
                            "/procedure/joint", matter.procedure().joint(), "creditCode", JointDepartment::creditCode)),
            error(
                    "fee-waiver",
                    "删去减免情形，或者写 charged: true",
                    matter -> when(
                            !matter.fee().charged() && !matter.fee().waivers().isEmpty(),
                            "/fee/waivers",
                            "不收费，却列有减免情形")),
            error(
                    "fee-quantity",
                    "使 quantity 与申请表单中一个 type: integer、列入 required 的字段同名",
                    matter -> each(
                            "/fee/items",
                            matter.fee().items(),
                            (item, place) -> when(
                                    item.quantity() != null && !isCounted(matter, item.quantity()),
                                    place + "/quantity",
                                    "申请表单中没有必填的整数字段“" + item.quantity() + "”"))));

    private ProcedureRules() {}

    private static Stream<Breach> longSupplement(MatterDefinition matter) {
        Limit supplement = matter.procedure().supplementLimit();
        boolean longer = supplement != null
                && Stream.concat(
                                Stream.of(matter.promisedLimit()),
                                matter.promisedLimits().stream().map(LimitRule::limit))
                        .anyMatch(promised -> LimitRules.hours(supplement) > LimitRules.hours(promised));
        return when(longer, "/procedure/supplementLimit", "容缺补齐期限长于承诺时限");
    }

    private static boolean isCounted(MatterDefinition matter, String field) {
        return matter.form().get("properties") instanceof Map<?, ?> fields
                && fields.get(field) instanceof Map<?, ?> schema
                && "integer".equals(schema.get("type"))
                && matter.form().get("required") instanceof List<?> required
                && required.contains(field);
    }
}
