// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import static org.yichuang.core.catalog.internal.rules.Rule.error;
import static org.yichuang.core.catalog.internal.rules.Rule.warning;
import static org.yichuang.core.catalog.internal.rules.Rule.when;

import java.util.List;
import java.util.stream.Stream;
import org.yichuang.api.matter.Fee;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.MatterType;
import org.yichuang.api.matter.Result;
import org.yichuang.core.catalog.internal.rules.Rule.Breach;

/** Fees, results, contacts and guidance (R19, R27, standards §1.2). */
final class ServiceRules {
    static final List<Rule> ALL = List.of(
            error("fee-basis", "写出 basis 和至少一个收费项目", ServiceRules::unfoundedFee),
            error(
                    "fee-uncharged",
                    "删去收费项目和收费依据，或者写 charged: true",
                    matter -> when(
                            !matter.fee().charged()
                                    && (matter.fee().basis() != null
                                            || !matter.fee().items().isEmpty()),
                            "/fee",
                            "不收费，却列有收费依据或者收费项目")),
            error("result-kind", "使 kind 与结果名称一致：证、照结尾为证照，批复结尾为批文", ServiceRules::misnamedResult),
            error(
                    "complaint-phone",
                    "监督投诉电话另写一个",
                    matter -> when(
                            matter.contact().phone().equals(matter.contact().complaintPhone()),
                            "/contact/complaintPhone",
                            "监督投诉电话与咨询电话相同")),
            warning(
                    "licence-question",
                    "在 questions 中补写至少一个常见问题",
                    matter -> when(
                            matter.type() == MatterType.LICENCE
                                    && matter.questions().isEmpty(),
                            "/questions",
                            "行政许可没有常见问题")),
            warning(
                    "visits",
                    "允许电子材料，或者写明到场次数",
                    matter -> when(
                            matter.visits() == 0
                                    && matter.materials().stream()
                                            .anyMatch(material -> material.medium() == Material.Medium.PAPER),
                            "/visits",
                            "到场次数为 0，却有只收纸质的材料")));

    private ServiceRules() {}

    private static Stream<Breach> unfoundedFee(MatterDefinition matter) {
        Fee fee = matter.fee();
        return when(fee.charged() && (fee.basis() == null || fee.items().isEmpty()), "/fee", "收费，却没有收费依据或者收费项目");
    }

    private static Stream<Breach> misnamedResult(MatterDefinition matter) {
        Result result = matter.result();
        boolean certificate = result.name().matches(".*[证照]");
        boolean approval = result.name().endsWith("批复");
        return when(
                certificate && result.kind() != Result.Kind.CERTIFICATE
                        || approval && result.kind() != Result.Kind.APPROVAL,
                "/result/kind",
                "结果“" + result.name() + "”的类型是" + result.kind().title());
    }
}
