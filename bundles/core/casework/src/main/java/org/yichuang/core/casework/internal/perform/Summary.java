// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.core.casework.internal.fold.Papers;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.Verdict;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.prefill.RegisterQuery;
import org.yichuang.ports.text.Shortened;

/** Says in a line what an action said, without personal data, so that anybody who sees the case may read it. */
final class Summary {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LENGTH = 400;

    private final ZoneId zone;

    Summary(ZoneId zone) {
        this.zone = zone;
    }

    String of(ActionData data, Facts facts) {
        // A column takes no control characters.
        String line = CONTROL.matcher(line(data, facts)).replaceAll(" ");
        return line.length() <= LENGTH ? line : Shortened.to(LENGTH - 1, line) + '…';
    }

    private String line(ActionData data, Facts facts) {
        if (data instanceof IntakeData.Draft draft) {
            return facts.opening().matter().name() + (draft.link() == null ? "" : "，" + link(draft.link()));
        }
        if (data instanceof IntakeData.OpenExOfficio opened) {
            return "依职权" + link(opened.link()) + "：" + opened.reason();
        }
        if (data instanceof IntakeData.RequestCorrection correction) {
            return "补正 " + correction.items().size() + " 项，" + minute(facts.due(ClockKind.CORRECTION)) + " 前";
        }
        if (data instanceof IntakeData.Refuse refuse) {
            return refuse.ground();
        }
        if (data instanceof IntakeData.Confirm confirm) {
            return (confirm.agree() ? "同意受理" : "不同意受理") + misjudged(confirm);
        }
        if (data instanceof IntakeData.Submit) {
            return facts.identity().title();
        }
        if (data instanceof IntakeData.SeeIdentity seen) {
            return seen.way();
        }
        if (data instanceof IntakeData.UseRegisters) {
            return registers(facts.registers());
        }
        if (data instanceof IntakeData.DeemAccepted) {
            return "五个工作日内没有告知，自收件之日起视为受理，" + minute(facts.due(ClockKind.PROMISE)) + " 前办结";
        }
        if (data instanceof OversightData.ChangeFirstResponsible || data instanceof OversightData.HandOver) {
            return "由 " + facts.assignee().name() + " 负责";
        }
        if (data instanceof IntakeData.Accept) {
            return "承诺" + limit(facts) + "，" + minute(facts.due(ClockKind.PROMISE)) + " 前办结";
        }
        if (data instanceof PaperData.SendPapers papers) {
            return Papers.in(papers.items()).title();
        }
        if (data instanceof PaperData.SignPapers papers) {
            return Papers.in(papers.items()).title();
        }
        if (data instanceof PaperData.ReturnPapers papers) {
            return Papers.in(papers.items()).title() + (papers.isPosted() ? "，寄回" : "");
        }
        if (data instanceof ReviewData.Assign) {
            return "承办人 " + facts.assignee().name();
        }
        if (data instanceof ReviewData.GiveOpinion opinion) {
            return (opinion.agree() ? "建议准予" : "建议不予") + misjudged(opinion);
        }
        if (data instanceof ReviewData.Reject rejection
                && !rejection.misjudged().isEmpty()) {
            return misjudged(rejection).substring(1);
        }
        if (data instanceof ReviewData.Approve approve) {
            return facts.resultName() + " " + approve.number();
        }
        if (data instanceof IssueData.SendResult result) {
            return Papers.in(result.items()).title();
        }
        if (data instanceof IssueData.ReturnResult result) {
            return result.differences().stream()
                    .map(IssueData.Difference::field)
                    .collect(Collectors.joining("、", "不一致：", ""));
        }
        if (data instanceof IssueData.Deliver deliver) {
            return deliver.receiver().agent() ? "代理人领取" : "本人领取";
        }
        if (data instanceof IssueData.ReportCourier courier) {
            return courier.event().title() + (courier.trackingNo() == null ? "" : " " + courier.trackingNo());
        }
        if (data instanceof IssueData.TrackShipment track) {
            return track.points().stream()
                    .filter(point -> point.at() != null)
                    .max(Comparator.comparing(IssueData.TrackPoint::at))
                    .map(IssueData.TrackPoint::text)
                    .orElse(null);
        }
        if (data instanceof OversightData.Supervise order) {
            return order.answerBy() + " 前答复";
        }
        if (data instanceof OversightData.Alert alert) {
            return alert.kind().title();
        }
        if (data instanceof OversightData.Recount recount) {
            return "工作日历 " + recount.calendar();
        }
        if (data instanceof OversightData.ReportHandler report) {
            return report.since() == null ? "插件已恢复" : "插件自 " + minute(report.since()) + " 起不可用";
        }
        return ReviewSummary.of(data, facts, this::minute);
    }

    private static String misjudged(Verdict verdict) {
        return verdict.misjudged().isEmpty()
                ? ""
                : "，指出误记的要点 " + verdict.misjudged().size() + " 个";
    }

    private static String link(IntakeData.Link link) {
        return link.kind().title() + "办件 " + link.caseNo();
    }

    private static String registers(RegisterQuery query) {
        String answers = query.answers().stream()
                .map(answer -> answer.source().title() + answer.outcome().title())
                .collect(Collectors.joining("、"));
        return "查询 " + query.number() + "（" + query.consent().way().title() + "）：" + answers
                + (query.proofs().isEmpty() ? "" : "；免提交 " + query.proofs().size() + " 份");
    }

    private static String limit(Facts facts) {
        return facts.clocks().stream()
                .filter(step -> step.clock() == ClockKind.PROMISE)
                .map(step -> step.limit().title())
                .findFirst()
                .orElse("");
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
