// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;

/** An order of every kind, with data as the case service writes it. */
public final class SamplePapers {

    /** Characters of names that common fonts lack. */
    public static final String RARE = "𠮷㐂䶮𡐓镕喆堃";

    private static final Map<String, Object> COMMON = Map.ofEntries(
            Map.entry("type", "行政许可"),
            Map.entry("agency", "乌兰察布市交通运输局"),
            Map.entry("matter", "道路货物运输经营许可（除使用4500千克及以下普通货运车辆从事普通货运经营外）"),
            Map.entry("matterCode", "11152600011638120M4150118002000"),
            Map.entry("caseNo", "11152600011638120M4150118002000202611210000012"),
            Map.entry("shortNo", "15260026112100012"),
            Map.entry("enquiryCode", "482913"),
            Map.entry("date", "2026-11-21"),
            Map.entry(
                    "applicant",
                    Map.of("name", "内蒙古" + RARE + "物流有限公司", "kind", "企业法人", "idNumber", "9115**********6R2K")),
            Map.entry("agent", Map.of("name", "王" + RARE, "idNumber", "1526**********1234")),
            Map.entry(
                    "contact",
                    Map.of(
                            "address", "乌兰察布市集宁区政务服务中心一楼",
                            "hours", "工作日 9:00—12:00，14:30—17:30",
                            "phone", "0474-8320000",
                            "complaintPhone", "0474-12345")),
            Map.entry("window", "3号 综合受理窗口"));

    private static final String REMEDY = "可以自收到本决定书之日起六十日内向乌兰察布市人民政府申请行政复议，或者在六个月内向乌兰察布市集宁区人民法院提起行政诉讼。";
    private static final List<Map<String, Object>> ITEMS = List.of(
            Map.of("name", "道路货物运输经营申请表", "originals", 1, "copies", 0),
            Map.of("name", "机动车辆行驶证、车辆技术等级评定证明", "originals", 0, "copies", 2));

    private SamplePapers() {}

    /** Returns the order of a kind. */
    public static DocumentOrder order(DocumentKind kind) {
        return order(kind, Map.of());
    }

    /** Returns the order of a kind with some data put in place of the usual. */
    public static DocumentOrder order(DocumentKind kind, Map<String, Object> other) {
        Map<String, Object> data = new HashMap<>(COMMON);
        data.putAll(own(kind));
        data.putAll(other);
        return new DocumentOrder(
                "order-" + kind, (String) COMMON.get("caseNo"), kind, "乌交%s〔2026〕000012号".formatted(kind.sign()), data);
    }

    private static Map<String, Object> own(DocumentKind kind) {
        return switch (kind) {
            case ACCEPTANCE_NOTICE ->
                Map.of(
                        "receivedOn", "2026-11-20",
                        "handling", "承诺件",
                        "limit", "12个工作日",
                        "due", "2026-12-08",
                        "fee", "不收费",
                        "result", "道路运输经营许可证",
                        "materials",
                                List.of(
                                        Map.of("name", "道路货物运输经营申请表", "originals", 1, "copies", 0, "medium", "纸质或电子"),
                                        Map.of("name", "负责人身份证明及其复印件", "originals", 1, "copies", 1, "medium", "纸质"),
                                        Map.of("name", "安全生产管理制度文本", "originals", 0, "copies", 1, "medium", "电子")));
            case CORRECTION_NOTICE ->
                Map.of(
                        "receivedOn", "2026-11-20",
                        "days", 10,
                        "deadline", "2026-12-04",
                        "way", "到原受理窗口现场补正，或在网上办事大厅上传",
                        "items",
                                List.of(
                                        Map.of(
                                                "material",
                                                "机动车辆行驶证",
                                                "problem",
                                                "复印件不清晰，号牌无法辨认",
                                                "demand",
                                                "提交清晰的正、副页复印件"),
                                        Map.of("problem", "经营范围未填写 <空白>", "demand", "填写经营范围 & 签字")));
            case NON_ACCEPTANCE_DECISION ->
                Map.of(
                        "receivedOn", "2026-11-20",
                        "ground", "申请事项依法不需要取得行政许可",
                        "reason", "申请人使用总质量4500千克及以下普通货运车辆从事普通货运经营，依法无需取得道路运输经营许可证。",
                        "legalBasis", List.of("《中华人民共和国道路运输条例》第二十四条"),
                        "remedy", REMEDY);
            case APPROVAL_DECISION ->
                Map.of(
                        "receivedOn", "2026-11-20",
                        "acceptedOn", "2026-11-21",
                        "legalBasis", List.of("《中华人民共和国道路运输条例》第二十二条", "《道路货物运输及站场管理规定》第六条"),
                        "opinion", "申请材料齐全，符合法定条件，拟准予许可。",
                        "result", "道路运输经营许可证",
                        "resultNumber", "蒙交运管许可乌字150902000123号",
                        "validUntil", "2030-11-20");
            case REJECTION_DECISION ->
                Map.of(
                        "receivedOn", "2026-11-20",
                        "acceptedOn", "2026-11-21",
                        "reason", "拟投入车辆未经检测合格，且未聘用有从业资格的驾驶人员，不符合从事货运经营应当具备的条件。",
                        "legalBasis", "《中华人民共和国道路运输条例》第二十一条",
                        "remedy", REMEDY);
            case TRANSFER_SLIP ->
                Map.of(
                        "pouch", "办件文件袋",
                        "handling", "承诺件",
                        "due", "2026-12-08",
                        "items", ITEMS,
                        "hops",
                                List.of(
                                        Map.of(
                                                "from", signature("政务服务中心综合受理窗口", "李" + RARE, "2026-11-21T10:05"),
                                                "to", signature("乌兰察布市交通运输局", "赵强", "2026-11-21T16:30")),
                                        Map.of("from", signature("乌兰察布市交通运输局", "赵强", "2026-12-01T09:00"))));
            case DELIVERY_RECEIPT ->
                Map.of(
                        "items",
                                List.of(Map.of(
                                        "name",
                                        "道路运输经营许可证",
                                        "number",
                                        "蒙交运管许可乌字150902000123号",
                                        "originals",
                                        1,
                                        "copies",
                                        0)),
                        "receiver", Map.of("name", "王" + RARE, "idNumber", "1526**********1234", "agent", true),
                        "way", "窗口领取",
                        "place", "乌兰察布市集宁区政务服务中心一楼出件窗口",
                        "at", "2026-12-02T11:20",
                        "deliveredBy", "孙丽",
                        "signature", false);
            default -> null;
        };
    }

    private static Map<String, Object> signature(String unit, String person, String at) {
        return Map.of("unit", unit, "person", person, "at", at);
    }
}
