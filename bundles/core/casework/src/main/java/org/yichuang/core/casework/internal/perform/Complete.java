// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.core.casework.internal.json.Records;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Fills in what a client left out where leaving out has one meaning: a list or map that is {@code null} is an empty one.
 * What has no such meaning is refused: an empty place in a list, a missing filing.
 */
final class Complete {
    private Complete() {}

    static ActionData of(ActionData data) {
        return (ActionData) record((Record) data, "");
    }

    private static Record record(Record value, String path) {
        return Records.copy(
                value, (component, part) -> part(part, component.getType(), path + '/' + component.getName()));
    }

    private static Object part(Object part, Class<?> type, String path) {
        if (type == List.class) {
            return part == null ? List.of() : list((List<?>) part, path);
        }
        if (type == Map.class) {
            return part == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>((Map<?, ?>) part));
        }
        if (part == null && type == Filing.class) {
            throw missing(path, "没有申请内容");
        }
        return part instanceof Record nested ? record(nested, path) : part;
    }

    private static List<?> list(List<?> list, String path) {
        for (int index = 0; index < list.size(); index++) {
            if (list.get(index) == null) {
                throw missing(path + '/' + index, "第 " + (index + 1) + " 项是空的");
            }
        }
        return list.stream()
                .map(item -> item instanceof Record nested ? record(nested, path) : item)
                .toList();
    }

    private static Refusal missing(String path, String message) {
        Fault fault = new Fault(path, "FIELD_MISSING", message, "请填写完整后再提交");
        return new Refusal(Reason.INVALID, "FIELD_MISSING", message + "：请填写完整后再提交", List.of(fault));
    }
}
