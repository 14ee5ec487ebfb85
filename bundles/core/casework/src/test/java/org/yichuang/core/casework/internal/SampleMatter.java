// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yichuang.api.matter.Agency;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.Contact;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.api.matter.Exclusion;
import org.yichuang.api.matter.Fee;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.JointDepartment;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.Material.Medium;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.MatterType;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.api.matter.Procedure;
import org.yichuang.api.matter.Result;
import org.yichuang.api.matter.RolloutPhase;
import org.yichuang.api.matter.Situation;
import org.yichuang.core.casework.internal.json.Records;

/** A matter with one situation, an exclusion, and one material of each medium. */
final class SampleMatter {
    static final String AGENCY = "11150626MB0N0001XL";
    static final String CODE = AGENCY + "3000118001001";
    static final String WAIVER = "小微企业";
    static final String GROUND = "不属于本机关职权范围";

    private SampleMatter() {}

    /** The matter with other parts, by the names of the components of the definition. */
    static MatterDefinition with(Map<String, Object> parts) {
        return (MatterDefinition)
                Records.copy(definition(), (component, value) -> parts.getOrDefault(component.getName(), value));
    }

    /** Returns a record with another part. */
    @SuppressWarnings("unchecked")
    static <T extends Record> T part(T whole, String name, Object part) {
        return (T) Records.copy(whole, (component, value) -> component.getName().equals(name) ? part : value);
    }

    /** A matter as it was, but for the confirmation by the department before acceptance. */
    static MatterDefinition confirmed(MatterDefinition matter) {
        return part(matter, "procedure", part(matter.procedure(), "confirmed", true));
    }

    /** The matter with another procedure: what it says of rollout, confirmation and qualified clerks. */
    static MatterDefinition procedure(RolloutPhase phase, boolean confirmed, boolean qualifiedClerks) {
        return with(Map.of(
                "procedure", new Procedure(phase, confirmed, null, null, null, qualifiedClerks, null, null, 0, null)));
    }

    /** The matter, with everything that may be handed in as a file. */
    static MatterDefinition electronic() {
        List<Material> materials = definition().materials().stream()
                .map(material -> material.medium() != Medium.PAPER
                        ? material
                        : (Material) Records.copy(
                                material,
                                (part, value) -> part.getName().equals("medium") ? Medium.PAPER_OR_ELECTRONIC : value))
                .toList();
        return with(Map.of("materials", materials));
    }

    static MatterDefinition definition() {
        return make(
                HandlingClass.PROMISED,
                false,
                List.of(),
                List.of(PauseReason.SITE_SURVEY),
                new Fee(false, null, List.of(), List.of()),
                null);
    }

    /** The same matter with everything that may happen in a review: a deferrable material, a fee, pauses, a joint department. */
    static MatterDefinition full() {
        Material insurance = new Material(
                "insurance",
                "insurance材料",
                false,
                true,
                true,
                0,
                1,
                Medium.PAPER_OR_ELECTRONIC,
                "保险公司",
                null,
                "条例",
                null,
                List.of("在有效期内"),
                null,
                List.of());
        Fee fee = new Fee(
                true,
                "发改价格〔2012〕1号",
                List.of(
                        new Fee.Item("许可证工本费", 1000, "证", null, null),
                        new Fee.Item("车辆检测费", 500, "辆", null, "vehicles")),
                List.of(WAIVER));
        Procedure procedure = new Procedure(
                null,
                false,
                null,
                null,
                new Limit(5, LimitUnit.WORKING_DAY),
                false,
                List.of(new JointDepartment(
                        World.STRANGER.unit(), "乌审旗市场监督管理局", "核对经营场所", new Limit(3, LimitUnit.WORKING_DAY))),
                true,
                0,
                List.of(DeliveryMethod.values()));
        return make(
                HandlingClass.PROMISED,
                false,
                List.of(insurance),
                List.of(PauseReason.SITE_SURVEY, PauseReason.HEARING),
                fee,
                procedure);
    }

    /** The matter with everything, whose plug-in calculates the fee from the number of vehicles. */
    static MatterDefinition calculated() {
        MatterDefinition full = full();
        Fee fee = full.fee();
        return part(
                full,
                "fee",
                new Fee(
                        true,
                        fee.basis(),
                        List.of(new Fee.Item("车辆检测费", 500, "辆", null, null)),
                        fee.waivers(),
                        List.of("vehicles")));
    }

    /** The same matter, decided while the applicant waits. */
    static MatterDefinition instant(boolean windowAuthorized) {
        return make(
                HandlingClass.INSTANT,
                windowAuthorized,
                List.of(),
                List.of(),
                new Fee(false, null, List.of(), List.of()),
                null);
    }

    private static MatterDefinition make(
            HandlingClass handling,
            boolean windowAuthorized,
            List<Material> more,
            List<PauseReason> pauses,
            Fee fee,
            Procedure procedure) {
        return new MatterDefinition(
                CODE,
                "000118001001",
                "道路货物运输经营许可",
                List.of("货运许可"),
                MatterType.LICENCE,
                handling,
                new Agency("乌审旗交通运输局", AGENCY, "乌交"),
                "150626",
                List.of("交通运输"),
                List.of(ApplicantKind.NATURAL_PERSON, ApplicantKind.ENTERPRISE),
                List.of("《中华人民共和国道路运输条例》第二十四条"),
                List.of("有与其经营业务相适应的车辆"),
                new Limit(20, LimitUnit.WORKING_DAY),
                new Limit(handling == HandlingClass.INSTANT ? 0 : 12, LimitUnit.WORKING_DAY),
                List.of(),
                10,
                List.of(new Situation(
                        "vehicle",
                        "车辆类型",
                        false,
                        null,
                        List.of(new Situation.Option("heavy", "重型"), new Situation.Option("foreign", "境外")))),
                List.of(new Exclusion("vehicle=foreign", "境外车辆不在本窗口办理", "请到口岸窗口办理")),
                Stream.concat(
                                Stream.of(
                                        material("application", 1, 0, Medium.PAPER, "申请人签名"),
                                        material("identity", 0, 1, Medium.PAPER_OR_ELECTRONIC, "在有效期内"),
                                        material("licence", 0, 0, Medium.SHARED, "登记状态为存续"),
                                        optional("photo")),
                                more.stream())
                        .toList(),
                Map.of(
                        "type",
                        "object",
                        "required",
                        List.of("vehicles"),
                        "properties",
                        Map.of(
                                "vehicles",
                                Map.of("type", "integer", "minimum", 1, "title", "车辆数"),
                                "garage",
                                Map.of("type", "string", "title", "停车场地址"),
                                "remark",
                                Map.of("type", "string", "title", "备注"))),
                List.of(GROUND, "申请材料虚假"),
                pauses,
                windowAuthorized,
                fee,
                new Result("道路运输经营许可证", Result.Kind.CERTIFICATE, 4, null, null),
                1,
                List.of(),
                new Contact("政务服务中心", "工作日 9:00-17:00", "0477-1", "0477-2"),
                procedure);
    }

    private static Material material(String key, int originals, int copies, Medium medium, String point) {
        return new Material(
                key,
                key + "材料",
                true,
                true,
                false,
                originals,
                copies,
                medium,
                "申请人自备",
                null,
                "条例",
                null,
                List.of(point),
                null,
                List.of());
    }

    private static Material optional(String key) {
        return new Material(
                key,
                key + "材料",
                false,
                false,
                false,
                1,
                0,
                Medium.PAPER,
                "申请人自备",
                null,
                "条例",
                null,
                List.of("清晰", "近期"),
                null,
                List.of());
    }
}
