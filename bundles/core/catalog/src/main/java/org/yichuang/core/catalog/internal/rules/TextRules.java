// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import static org.yichuang.core.catalog.internal.rules.Places.each;
import static org.yichuang.core.catalog.internal.rules.Rule.error;
import static org.yichuang.core.catalog.internal.rules.Rule.when;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.rules.Rule.Breach;

/** Texts that must be there, and texts that leave open what is asked (兜底条款). */
final class TextRules {
    private static final Pattern OPEN_ENDED = Pattern.compile("其[他它](相关|有关|必要|所需)?的?(证明|申请|申报)?(材料|资料|文件|证明|条件|要求|情形)"
            + "|等(相关|有关|其他)?(证明|申请)?(材料|资料|文件|证明)"
            + "|(相关|有关)(的)?(证明|申请)?(材料|资料|文件|证明)"
            + "|认为(需要|必要|应当)|兜底");

    static final List<Rule> ALL = List.of(
            error(
                    "legal-basis",
                    "在 legalBasis 中写出法律、法规、规章的名称和条款",
                    matter -> when(matter.legalBasis().isEmpty(), "/legalBasis", "没有设定依据")),
            error("open-ended", "逐项列明，不用“其他材料”“相关材料”“等材料”这类兜底说法", TextRules::openEnded));

    private TextRules() {}

    private static Stream<Breach> openEnded(MatterDefinition matter) {
        Stream<Breach> materials = each("/materials", matter.materials(), (material, place) -> Stream.of(
                        openEnded(place + "/name", material.name()), openEnded(place + "/note", material.note()))
                .flatMap(breach -> breach));
        Stream<Breach> texts = Stream.of(
                        each("/conditions", matter.conditions(), (text, place) -> openEnded(place, text)),
                        each(
                                "/nonAcceptanceGrounds",
                                matter.nonAcceptanceGrounds(),
                                (text, place) -> openEnded(place, text)))
                .flatMap(breach -> breach);
        return Stream.concat(materials, texts);
    }

    private static Stream<Breach> openEnded(String place, String text) {
        return when(text != null && OPEN_ENDED.matcher(text).find(), place, "含有兜底说法：" + text);
    }
}
