// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yichuang.core.rest.internal.problem.BadRequest;
import org.yichuang.core.rest.internal.problem.JsonFaults;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;

/** Turns a body and its {@code Idempotency-Key} into the actions it asks for. */
public final class ActionReader {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final int MOST_ACTIONS = 20;

    private final ObjectMapper mapper = Json.mapper();

    /**
     * Reads actions.
     *
     * @param key what the client chose so that a repetition is recognised; several actions get it with their number
     * @throws BadRequest if the key is missing or wrong, there is no action, or the data of one can't be read
     */
    public List<ActionRequest> read(String key, ActionsBody body) {
        List<ActionsBody.Item> items = BadRequest.required(body, "").actions();
        if (items.isEmpty() || items.size() > MOST_ACTIONS) {
            throw BadRequest.malformed("/actions", "一次须提交 1 至 " + MOST_ACTIONS + " 个动作", "请调整动作的数量。");
        }
        check(key);
        List<ActionRequest> actions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String id = items.size() == 1 ? key : key + "-" + (i + 1);
            actions.add(read(id, items.get(i), "/actions/" + i));
        }
        return actions;
    }

    private ActionRequest read(String id, ActionsBody.Item item, String path) {
        ActionType type = BadRequest.required(item.type(), path + "/type");
        return new ActionRequest(id, type, data(type, item.data(), path + "/data"), item.happenedAt());
    }

    private ActionData data(ActionType type, JsonNode data, String path) {
        if (data == null || !data.isObject()) {
            throw BadRequest.malformed(path, path + " 须是对象", "请按动作 " + type + " 的格式填写。");
        }
        try {
            return mapper.treeToValue(data, type.data());
        } catch (JsonProcessingException fault) {
            throw JsonFaults.read(fault, path);
        }
    }

    private static void check(String key) {
        if (key == null || key.isBlank()) {
            throw new BadRequest("IDEMPOTENCY_KEY_MISSING", "缺少请求头 Idempotency-Key，请为每次提交生成一个新值，重试时沿用原值。");
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadRequest("IDEMPOTENCY_KEY_MALFORMED", "请求头 Idempotency-Key 须为 8 至 64 位字母、数字、下划线或连字符。");
        }
    }
}
