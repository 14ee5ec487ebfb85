// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import static org.yichuang.core.catalog.internal.rules.Rule.error;
import static org.yichuang.core.catalog.internal.rules.Rule.when;

import java.util.List;
import java.util.Set;

/** Codes of matters, agencies and regions (GB/T 39554.1, GB 32100, GB/T 2260). */
final class CodeRules {
    private static final String IMPLEMENTATION_CODE = "[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9]{12}";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    static final List<Rule> ALL = List.of(
            error(
                    "code-form",
                    "按 GB/T 39554.1 写：统一社会信用代码 18 位 + 行使层级 1 位（1–7）+ 基本编码 12 位",
                    matter -> when(
                            !matter.code().matches(IMPLEMENTATION_CODE),
                            "/code",
                            "实施编码“" + matter.code() + "”不是 31 位的规定写法")),
            error(
                    "code-composition",
                    "使实施编码以实施主体的信用代码开头、以基本编码结尾",
                    matter -> when(
                            !matter.code().startsWith(matter.agency().creditCode())
                                    || !matter.code().endsWith(matter.basicCode()),
                            "/code",
                            "实施编码与实施主体的统一社会信用代码、基本编码不一致")),
            error(
                    "credit-code",
                    "核对实施主体的统一社会信用代码证书",
                    matter -> when(
                            !CreditCode.isValid(matter.agency().creditCode()),
                            "/agency/creditCode",
                            "统一社会信用代码“" + matter.agency().creditCode() + "”的长度、字符或校验码不对（GB 32100）")),
            error(
                    "region-form",
                    "写 GB/T 2260 的 6 位行政区划代码并加引号",
                    matter -> when(
                            !matter.region().matches("[0-9]{6}")
                                    || !PROVINCES.contains(matter.region().substring(0, 2)),
                            "/region",
                            "“" + matter.region() + "”不是行政区划代码")));

    private CodeRules() {}
}
