// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.time.Duration;
import java.util.List;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.IntakeFacet.Identity.State;
import org.yichuang.ports.prefill.RegisterQuery;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold of what registers say: who filed online (R91), and what need not be handed in (R96). */
final class RegisterGuards {
    /** A certificate may be revoked: what was asked longer ago is asked again. */
    private static final Duration FRESH = Duration.ofDays(1);

    private RegisterGuards() {}

    static final Guard IDENTITY_MATCHES = onData(
            "IDENTITY_MISMATCH",
            "提交人姓名与身份号码经实名核验一致；核验服务不可用的，先收件，由窗口核验证件",
            attempt -> unless(
                    attempt.answers().identity() != null,
                    "/filing/applicant/idNumber",
                    "IDENTITY_MISMATCH",
                    "提交人的姓名与身份号码不一致",
                    "请照身份证更正后重新提交，或者到窗口办理"));

    static final Guard IDENTITY_KNOWN = onCase(
            "IDENTITY_OPEN",
            "网上提交人的身份已经核验",
            Reason.CONFLICT,
            attempt -> unless(
                    !isUnverified(attempt.before().intake()),
                    "",
                    "IDENTITY_OPEN",
                    "提交人的身份未能在线核验",
                    "请核对提交人的身份证件，办理“窗口核验身份”后再继续"));

    static final Guard IDENTITY_UNKNOWN = onCase(
            "IDENTITY_NOT_OPEN",
            "网上提交人的身份待窗口核验",
            Reason.CONFLICT,
            attempt -> unless(
                    isUnverified(attempt.before().intake()),
                    "",
                    "IDENTITY_NOT_OPEN",
                    "本件没有待窗口核验的身份",
                    "请刷新后按可办理的下一步操作"));

    static final Guard WAY_WRITTEN = onData(
            "WAY_MISSING",
            "写明核验方式",
            attempt -> unless(
                    isText(((IntakeData.SeeIdentity) attempt.data()).way()),
                    "/way",
                    "WAY_MISSING",
                    "没有写明看了什么证件",
                    "请填写，例如：居民身份证原件，人证一致"));

    static final Guard QUERY_USABLE = onData("QUERY_UNUSABLE", "查询是本人一天内为本件申请人、本事项所作", RegisterGuards::queryFaults);

    private static boolean isUnverified(IntakeFacet intake) {
        return intake.identity() != null && intake.identity().state() == State.UNVERIFIED;
    }

    private static List<Fault> queryFaults(Attempt attempt) {
        RegisterQuery query = attempt.answers().registers().orElse(null);
        boolean own = query != null && query.account().equals(attempt.actor().account());
        if (!own) {
            return unless(false, "/query", "QUERY_UNKNOWN", "没有这一查询，或者不是您所作", "请重新调取共享数据");
        }
        Applicant applicant = attempt.before().filing().applicant();
        boolean same = applicant != null
                && query.isAbout(applicant.idNumber())
                && query.matter().equals(attempt.before().matter().code());
        if (!same) {
            return unless(false, "/query", "QUERY_OF_OTHERS", "查询的不是本件申请人，或者不是为本事项", "请为本件申请人重新调取共享数据");
        }
        boolean fresh = query.askedAt().plus(FRESH).isAfter(attempt.at());
        return unless(fresh, "/query", "QUERY_TOO_OLD", "查询已经超过一天", "请重新调取共享数据");
    }
}
