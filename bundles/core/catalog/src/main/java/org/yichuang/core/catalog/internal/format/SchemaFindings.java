// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in Chinese what a schema refuses; the validator's own texts speak of schemas, not of files. */
final class SchemaFindings {
    private SchemaFindings() {}

    static Finding of(Error error) {
        String place = error.getInstanceLocation().toString();
        String name = place.isEmpty() ? "文件" : "“" + place.substring(1) + "”";
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" ->
                new Finding(place, name + "缺少“" + error.getProperty() + "”", "补写“" + error.getProperty() + "”");
            case "additionalProperties" ->
                new Finding(
                        SourceTree.child(place, error.getProperty()),
                        name + "中有格式不认识的“" + error.getProperty() + "”",
                        "改正拼写，或者删去");
            case "type" ->
                new Finding(
                        place,
                        name + "应为" + kind(rule.asText()) + "，实际为"
                                + kind(error.getInstanceNode()
                                        .getNodeType()
                                        .name()
                                        .toLowerCase(Locale.ROOT)),
                        "改写；文本若形如数字、yes、no，要加引号");
            case "enum", "const" -> new Finding(place, name + "的取值不在允许范围内", "改为：" + values(rule));
            case "pattern" ->
                new Finding(place, name + "的写法不对：" + error.getInstanceNode().asText(), "按格式说明改写，应匹配 " + rule.asText());
            case "minItems", "minProperties" -> new Finding(place, name + "至少要有 " + rule.asText() + " 项", "补足");
            case "maxItems", "maxProperties" -> new Finding(place, name + "最多只能有 " + rule.asText() + " 项", "删减");
            case "uniqueItems" -> new Finding(place, name + "中有重复的项", "删去重复的项");
            case "minLength" -> new Finding(place, name + "不能为空", "填写内容");
            case "maxLength" -> new Finding(place, name + "超过 " + rule.asText() + " 个字", "缩短");
            case "minimum", "exclusiveMinimum" -> new Finding(place, name + "不得小于 " + rule.asText(), "改大");
            case "maximum", "exclusiveMaximum" -> new Finding(place, name + "不得大于 " + rule.asText(), "改小");
            default -> new Finding(place, name + "不符合格式要求（" + error.getKeyword() + "）", "对照格式说明改写");
        };
    }

    private static String values(JsonNode rule) {
        return rule.isArray()
                ? StreamSupport.stream(rule.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("、"))
                : rule.asText();
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "文本";
            case "integer" -> "整数";
            case "number" -> "数字";
            case "boolean" -> "true 或 false";
            case "array" -> "列表";
            case "object" -> "一组键值";
            case "null" -> "空值";
            default -> type;
        };
    }
}
