// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import static org.yichuang.core.catalog.internal.rules.Places.each;
import static org.yichuang.core.catalog.internal.rules.Places.repeated;
import static org.yichuang.core.catalog.internal.rules.Rule.error;
import static org.yichuang.core.catalog.internal.rules.Rule.warning;
import static org.yichuang.core.catalog.internal.rules.Rule.when;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.SharedSource;
import org.yichuang.core.catalog.internal.rules.Rule.Breach;

/** What may be asked from applicants (R18, R19, R35, design §4 "tolerance"). */
final class MaterialRules {
    static final List<Rule> ALL = List.of(
            error(
                    "material-principal",
                    "把申请表、身份证明、决定所依据的材料标为 principal: true",
                    matter ->
                            when(matter.materials().stream().noneMatch(Material::principal), "/materials", "没有任何主要材料")),
            error(
                    "material-key",
                    "给每份材料不同的标识",
                    matter -> repeated("/materials", matter.materials(), "key", Material::key)),
            error(
                    "principal-deferrable",
                    "去掉 deferrable；若确可容缺，它就不是主要材料",
                    matter -> materials(
                            matter,
                            material -> material.principal() && material.deferrable(),
                            "deferrable",
                            "主要材料不得容缺")),
            error(
                    "paper-despite-certificate",
                    "把 medium 改为 纸质或电子、电子 或 免提交",
                    matter -> materials(
                            matter,
                            material -> material.medium() == Material.Medium.PAPER && material.certificate() != null,
                            "medium",
                            "已有电子证照，不得只收纸质")),
            error(
                    "review-points",
                    "至少写一条窗口人员可以逐条核对的审查要点",
                    matter -> materials(
                            matter, material -> material.reviewPoints().isEmpty(), "reviewPoints", "没有审查要点")),
            error(
                    "shared-without-certificate",
                    "写明 certificate，或者改变材料形式、免提交来源",
                    matter -> materials(
                            matter,
                            material -> material.exemptBy().contains(SharedSource.CERTIFICATE)
                                    && material.certificate() == null,
                            "exemptBy",
                            "免提交的材料没有写明由哪种电子证照代替")),
            warning(
                    "material-count",
                    "写明 originals 或 copies",
                    matter -> materials(
                            matter,
                            material -> material.medium() == Material.Medium.PAPER
                                    && material.originals() + material.copies() == 0,
                            "medium",
                            "只收纸质，却没有写原件和复印件份数")));

    private MaterialRules() {}

    private static Stream<Breach> materials(
            MatterDefinition matter, Predicate<Material> wrong, String component, String message) {
        return each(
                "/materials",
                matter.materials(),
                (material, place) ->
                        when(wrong.test(material), place + "/" + component, "材料“" + material.name() + "”：" + message));
    }
}
