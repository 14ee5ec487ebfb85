// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.ports.catalog.MatterDifference.Effect;

/** Says how the fields of two application forms (申请表) differ; nested fields are named by the whole way to them. */
final class FormComparison {
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";

    private final Differences differences;

    FormComparison(Differences differences) {
        this.differences = differences;
    }

    void compare(Map<String, Object> before, Map<String, Object> after) {
        if (!before.equals(after)) {
            int already = differences.found().size();
            compare("", before, after);
            // Rules of the form as a whole, such as what must not stand together, or another order of its keywords.
            if (differences.found().size() == already && !inOrder(before).equals(inOrder(after))) {
                differences.add(Effect.OTHER, "申请表的填写规则有调整");
            }
        } else if (!inOrder(before).equals(inOrder(after))) {
            differences.add(Effect.OTHER, "申请表项目的顺序有调整");
        }
    }

    private void compare(String way, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> old = map(before.get(PROPERTIES));
        Map<String, Object> now = map(after.get(PROPERTIES));
        now.forEach((key, value) -> {
            Map<String, Object> field = map(value);
            boolean required = list(after.get(REQUIRED)).contains(key);
            String what = "申请表项目“" + way + title(key, field) + "”";
            if (!old.containsKey(key)) {
                differences.add(required ? Effect.HARDER : Effect.OTHER, "新增" + what + (required ? "（必填）" : "（选填）"));
                return;
            }
            differences.fact(
                    what + "改为必填", what + "改为选填", list(before.get(REQUIRED)).contains(key), required, Effect.HARDER);
            compareField(what, way + title(key, field) + "／", map(old.get(key)), field);
        });
        old.forEach((key, value) -> {
            if (!now.containsKey(key)) {
                differences.add(Effect.EASIER, "取消申请表项目“" + way + title(key, map(value)) + "”");
            }
        });
    }

    private void compareField(String what, String way, Map<String, Object> old, Map<String, Object> now) {
        differences.text(what + "的名称", title(null, old), title(null, now));
        if (!ownRules(old).equals(ownRules(now))) {
            differences.add(Effect.OTHER, what + "的填写要求有调整");
        }
        compare(way, old, now);
        if (old.containsKey("items") && now.containsKey("items")) {
            compareField(what + "的每一行", way, map(old.get("items")), map(now.get("items")));
        }
    }

    /** What a field says of itself, without what is compared by itself. */
    private static Map<String, Object> ownRules(Map<String, Object> field) {
        Map<String, Object> rules = new LinkedHashMap<>(field);
        rules.remove("title");
        rules.remove(PROPERTIES);
        rules.remove(REQUIRED);
        if (rules.get("items") instanceof Map) {
            rules.put("items", "");
        }
        return rules;
    }

    private static String title(String key, Map<String, Object> field) {
        return field.get("title") instanceof String title ? title : key;
    }

    /** Maps are equal in any order; texts are not. */
    private static String inOrder(Object tree) {
        return String.valueOf(tree);
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
