// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.core.trail.Digests;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * A request to change a case, complete enough to be looked at: no list or map in it is {@code null}.
 *
 * @param caseNo number of the case, or {@code null} if the first action makes it
 * @param actions what to do
 * @param texts the canonical text of what each action says, which is digested here and stored later
 * @param digest digest of all of it, by which a repetition is known
 */
record Request(String caseNo, List<ActionRequest> actions, List<String> texts, String digest) {
    private static final Pattern ACTION_ID = Pattern.compile("[A-Za-z0-9_-]{8,80}");
    private static final int ACTIONS = 20;
    private static final Set<ActionType> MAKING = EnumSet.of(ActionType.DRAFT, ActionType.OPEN_EX_OFFICIO);

    static Request of(String caseNo, List<ActionRequest> asked) {
        require(
                asked != null && !asked.isEmpty() && asked.size() <= ACTIONS,
                "",
                "ACTIONS_INVALID",
                "请求中没有办理动作，或者动作过多",
                "一次请提交 1 至 " + ACTIONS + " 个动作");
        boolean makesCase = MAKING.contains(asked.get(0).type());
        require(caseNo != null || makesCase, "", "CASE_NUMBER_MISSING", "没有指明办件", "请先建档，或者指明办件编号");
        require(
                asked.size() == 1 || asked.stream().noneMatch(action -> action.type() == ActionType.ERASE),
                "",
                "ACTIONS_INVALID",
                "到期删除不能与其他动作一起办理",
                "请单独提交");
        Set<String> ids = new HashSet<>();
        for (ActionRequest action : asked) {
            boolean sound = ACTION_ID.matcher(action.actionId()).matches() && ids.add(action.actionId());
            require(sound, "/actionId", "ACTION_ID_INVALID", "动作标识不正确或重复", "请为每个动作另取一个 8 位以上的字母数字标识");
        }
        List<ActionRequest> actions = asked.stream()
                .map(action -> new ActionRequest(
                        action.actionId(), action.type(), Complete.of(action.data()), action.happenedAt()))
                .toList();
        List<String> texts =
                actions.stream().map(action -> Json.write(action.data())).toList();
        return new Request(caseNo, actions, texts, digest(caseNo, actions, texts));
    }

    /** Line by line: no line can hold another, for a canonical text has no line breaks. */
    private static String digest(String caseNo, List<ActionRequest> actions, List<String> texts) {
        StringBuilder lines = new StringBuilder(Json.write(caseNo == null ? "" : caseNo));
        for (int index = 0; index < texts.size(); index++) {
            ActionRequest action = actions.get(index);
            lines.append('\n').append(action.actionId());
            lines.append('\n').append(action.type());
            lines.append('\n').append(action.happenedAt());
            lines.append('\n').append(texts.get(index));
        }
        return Digests.SHA_256.of(lines.toString());
    }

    /** Tells whether it asks to erase the personal data of the case. */
    boolean erases() {
        return actions.get(0).type() == ActionType.ERASE;
    }

    /** Returns the number of the closed case that the new one is about (T34), or {@code null} if it is about none. */
    String linkedCase() {
        IntakeData.Link link = Attempt.link(actions.get(0).data());
        return link == null ? null : link.caseNo();
    }

    /** Returns the identifier of the first action, by which a repetition is mostly known. */
    List<String> firstId() {
        return List.of(actions.get(0).actionId());
    }

    List<String> ids() {
        return actions.stream().map(ActionRequest::actionId).toList();
    }

    private static void require(boolean holds, String path, String code, String message, String mend) {
        if (!holds) {
            throw new Refusal(
                    Reason.INVALID, code, message + "：" + mend, List.of(new Fault(path, code, message, mend)));
        }
    }
}
