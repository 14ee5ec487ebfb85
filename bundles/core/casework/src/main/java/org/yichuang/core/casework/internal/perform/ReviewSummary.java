// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.ReviewFacet.Payment;
import org.yichuang.ports.clock.ClockKind;

/** Says in a line what was said about tolerance, special procedures, joint opinions and fees; empty where nothing needs saying. */
final class ReviewSummary {
    private ReviewSummary() {}

    /** Says it; {@code minute} writes a moment. */
    static String of(ActionData data, Facts facts, Function<Instant, String> minute) {
        if (data instanceof IntakeData.AcceptTolerant said) {
            return "容缺 " + said.missing().size() + " 项，" + minute.apply(facts.due(ClockKind.SUPPLEMENT)) + " 前补齐";
        }
        if (data instanceof IntakeData.Supply) {
            return facts.outstanding().isEmpty()
                    ? "已全部补齐"
                    : "还缺 " + facts.outstanding().size() + " 项";
        }
        if (data instanceof ReviewData.Simulate said) {
            return said.agree() ? "拟准予" : "拟不予";
        }
        if (data instanceof ReviewData.Pause said) {
            return said.reason().title() + "，预计 " + said.expectedEnd() + " 结束";
        }
        if (data instanceof ReviewData.Resume said) {
            return said.reason().title();
        }
        if (data instanceof ReviewData.ProposeExtension said) {
            return "延长 " + said.days() + " 日";
        }
        if (data instanceof ReviewData.DecideExtension said) {
            return said.granted() ? "同意" : "不同意";
        }
        if (data instanceof ReviewData.OpenJoint) {
            return facts.joint().name() + "，" + minute.apply(facts.joint().due()) + " 前答复";
        }
        if (data instanceof ReviewData.AnswerJoint said) {
            return said.agree() ? "同意" : "不同意";
        }
        if (data instanceof FeeData.AssessFee) {
            return yuan(Payment.total(facts.fee().lines()));
        }
        if (data instanceof FeeData.Pay said) {
            return yuan(said.fen());
        }
        if (data instanceof OversightData.Erase said) {
            return "保管期限至 " + said.retainedUntil() + "，删除 " + facts.erased().size() + " 步办理中的个人信息及材料文件、文书";
        }
        return data instanceof FeeData.WaiveFee said ? said.ground() : "";
    }

    private static String yuan(long fen) {
        return String.format(Locale.ROOT, "%d.%02d 元", fen / 100, fen % 100);
    }
}
