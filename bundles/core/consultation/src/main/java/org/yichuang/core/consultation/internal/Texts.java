// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.consultation.ConsultChannel;
import org.yichuang.ports.consultation.ConsultQuery;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.consultation.ServiceNorm;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Checks what is written into a consultation. */
final class Texts {
    /** Longest question, answer or reason, in UTF-16 units. */
    static final int LONG = 1_300;

    /** Longest short text. */
    static final int SHORT = 200;

    private static final int NAME = 30;
    private static final int KEY = 64;
    private static final int PAGE = 100;
    private static final int MOST_DAYS = 10;

    /** Where a person is asked, and no machine. */
    private static final Set<ConsultChannel> AT_HALL = EnumSet.of(ConsultChannel.DESK, ConsultChannel.WINDOW);

    private Texts() {}

    static void check(String requestId, Question question, Actor actor) {
        if (requestId == null) {
            throw refused("/requestId", "FIELD_MISSING", "缺少请求标识（Idempotency-Key）", "请补全后重试");
        }
        required(requestId, "/requestId", KEY);
        if (question == null || question.channel() == null) {
            throw missing("/channel");
        }
        if (actor.is(Role.CHANNEL) && AT_HALL.contains(question.channel())) {
            throw refused(
                    "/channel",
                    "CHANNEL_WRONG",
                    "渠道系统不能登记“" + question.channel().title() + "”的咨询",
                    "请写明问题来自的渠道：政务服务网、政府热线、微信公众号或者自助查询");
        }
        required(question.text(), "/text", LONG);
        optional(question.asker(), "/asker", NAME);
        optional(question.phone(), "/phone", NAME);
        if (question.answer() != null) {
            required(question.answer(), "/answer", LONG);
        }
    }

    static void required(String text, String path, int most) {
        if (text == null || text.isBlank()) {
            throw missing(path);
        }
        optional(text, path, most);
    }

    /** Refuses as a case does that is handed over (T35, T42). */
    static void reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw refused("/reason", "REASON_MISSING", "没有写明理由", "请填写理由");
        }
        optional(reason, "/reason", LONG);
    }

    /** Refuses as a case does that is urged (T36). */
    static void demand(String text) {
        if (text == null || text.isBlank()) {
            throw refused("/text", "DEMAND_MISSING", "没有填写内容", "请填写内容");
        }
        optional(text, "/text", LONG);
    }

    /** Refuses as a case does whose applicant is told of the result; returns what the history says of it. */
    static String notice(String told, String person) {
        said(told, "/told");
        said(person, "/person");
        return told + "告知：" + person;
    }

    private static void said(String text, String path) {
        if (text == null || text.isBlank()) {
            throw refused(path, "NOTICE_MISSING", "没有写明告知方式或者被告知人", "请填写电话等方式和接听人");
        }
        optional(text, path, SHORT);
    }

    /** Whoever it is to be given to does not fit. */
    static Refusal unknown(String path) {
        return refused(path, "ACCOUNT_UNKNOWN", "接手人不是本地区的其他导办、窗口人员，或者账号已停用", "请从同事名录中选择");
    }

    static int days(int days, int usual) {
        if (days < 0 || days > MOST_DAYS) {
            throw new Refusal(Reason.INVALID, "LIMIT_INVALID", "答复期限不正确：请填写 1 至 " + MOST_DAYS + " 个工作日");
        }
        return days == 0 ? usual : days;
    }

    static List<String> norms(List<String> codes) {
        Set<String> known = Norms.ALL.stream().map(ServiceNorm::code).collect(Collectors.toSet());
        List<String> kept =
                codes == null ? List.of() : codes.stream().distinct().toList();
        if (!known.containsAll(kept)) {
            throw new Refusal(Reason.INVALID, "NORM_UNKNOWN", "服务规范清单中没有所勾选的一项：请刷新清单后重新勾选");
        }
        return kept;
    }

    static void page(ConsultQuery query) {
        if (query.limit() < 1 || query.limit() > PAGE) {
            throw new Refusal(Reason.INVALID, "LIMIT_INVALID", "每页件数不正确：请填写 1 至 " + PAGE);
        }
    }

    private static void optional(String text, String path, int most) {
        if (text == null) {
            return;
        }
        boolean broken =
                text.isBlank() || text.codePoints().anyMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF);
        if (broken) {
            throw refused(path, "TEXT_BROKEN", "内容为空白，或者有残缺的字符", "请重新输入");
        }
        if (text.length() > most) {
            throw refused(path, "TEXT_TOO_LONG", "内容过长", "请不超过 " + most + " 字");
        }
    }

    private static Refusal missing(String path) {
        return refused(path, "FIELD_MISSING", "有必填内容没有填写", "请补全后重试");
    }

    private static Refusal refused(String path, String code, String message, String mend) {
        return new Refusal(Reason.INVALID, code, message + "：" + mend, List.of(new Fault(path, code, message, mend)));
    }
}
