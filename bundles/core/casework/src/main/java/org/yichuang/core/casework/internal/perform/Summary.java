// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.core.casework.internal.fold.Papers;
import org.yichuang.ports.casework.ActionData;

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
        // A column takes no control characters, and no half of a character where the line is cut.
        String line = CONTROL.matcher(line(data, facts)).replaceAll(" ");
        if (line.length() <= LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LENGTH - 2)) ? LENGTH - 2 : LENGTH - 1;
        return line.substring(0, end) + '…';
    }

    private String line(ActionData data, Facts facts) {
        if (data instanceof ActionData.Draft) {
            return facts.opening().matter().name();
        }
        if (data instanceof ActionData.RequestCorrection correction) {
            return "补正 " + correction.items().size() + " 项，"
                    + minute(facts.promise().due()) + " 前";
        }
        if (data instanceof ActionData.Refuse refuse) {
            return refuse.ground();
        }
        if (data instanceof ActionData.Accept) {
            return "承诺" + facts.promise().limit().title() + "，"
                    + minute(facts.promise().due()) + " 前办结";
        }
        if (data instanceof ActionData.SendPapers papers) {
            return Papers.in(papers.items()).title();
        }
        if (data instanceof ActionData.SignPapers papers) {
            return Papers.in(papers.items()).title();
        }
        if (data instanceof ActionData.Assign) {
            return "承办人 " + facts.assignee().name();
        }
        if (data instanceof ActionData.GiveOpinion opinion) {
            return opinion.agree() ? "建议准予" : "建议不予";
        }
        if (data instanceof ActionData.Approve approve) {
            return facts.resultName() + " " + approve.number();
        }
        if (data instanceof ActionData.SendResult result) {
            return Papers.in(result.items()).title();
        }
        if (data instanceof ActionData.ReturnResult result) {
            return result.differences().stream()
                    .map(ActionData.Difference::field)
                    .collect(Collectors.joining("、", "不一致：", ""));
        }
        if (data instanceof ActionData.Deliver deliver) {
            return deliver.receiver().agent() ? "代理人领取" : "本人领取";
        }
        return "";
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
