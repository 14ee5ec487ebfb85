// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import java.util.List;
import javax.ws.rs.core.Response;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.problem.Fault;

/**
 * Why a request was not done ({@code application/problem+json}, RFC 9457).
 *
 * @param title class of the problem, in Chinese
 * @param status HTTP status
 * @param code stable identifier that programs can compare
 * @param detail what is wrong and what to do next, in Chinese
 * @param faults the single faults; empty where the detail says it all
 * @param next what the actor may do with the case instead; empty if no case is concerned
 */
public record Problem(
        String title, int status, String code, String detail, List<Fault> faults, List<CaseView.NextStep> next) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Returns an answer that says what is wrong. */
    public static Response.ResponseBuilder of(int status, String code, String detail) {
        return of(status, code, detail, List.of(), List.of());
    }

    /** Returns an answer that says what is wrong, with single faults and next steps. */
    public static Response.ResponseBuilder of(
            int status, String code, String detail, List<Fault> faults, List<CaseView.NextStep> next) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem(title(status), status, code, detail, faults, next));
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "请求格式有误";
            case 401 -> "未登录";
            case 403 -> "无权操作";
            case 404 -> "未找到";
            case 405 -> "不支持的操作";
            case 406 -> "不支持的返回格式";
            case 409 -> "状态冲突";
            case 413 -> "内容过大";
            case 415 -> "不支持的类型";
            case 422 -> "内容有误";
            case 429 -> "请求过于频繁";
            case 503 -> "暂时不可用";
            default -> status < 500 ? "请求有误" : "系统异常";
        };
    }
}
