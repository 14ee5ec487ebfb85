// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.gateway.TextMessage;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.read.Masking;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Agent;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.outbox.ShortMessages;
import org.yichuang.ports.outbox.Topic;

/** Tells the applicant, or who acts for him, by short message what was done (短信告知, R63): whatever has a text is told. */
public final class SmsOutgoing implements Outgoing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private final SmsTexts texts;
    private final ZoneId zone;

    /**
     * Tells with the texts of this file where it has some.
     *
     * @param texts need not be there
     * @param zone in which days are named
     */
    public SmsOutgoing(Path texts, ZoneId zone) {
        this.texts = new SmsTexts(texts);
        this.zone = zone;
    }

    @Override
    public List<OutgoingMessage> after(Step step) {
        CaseRecord after = step.after();
        String phone = phone(after);
        if (isSilent(step) || !ShortMessages.reach(phone)) {
            return List.of();
        }
        return texts.text(step.type(), after.intake().exOfficio() != null, values(after)).stream()
                .map(text -> new TextMessage(UUID.randomUUID().toString(), phone, text))
                .map(message -> new OutgoingMessage(message.id(), Topic.SMS, message))
                .toList();
    }

    /**
     * An extension that was refused, a fee of nothing and a second notice of a payment change nothing for the applicant; of
     * what a courier reports, only that the result has come.
     */
    private static boolean isSilent(Step step) {
        return step.type() == ActionType.REPORT_COURIER
                        && (step.before().state() == CaseState.CLOSED
                                || step.after().state() != CaseState.CLOSED)
                || step.data() instanceof ReviewData.DecideExtension decision && !decision.granted()
                || step.data() instanceof FeeData.AssessFee
                        && step.after().review().payment().state() != PaymentState.PUSHED
                || step.data() instanceof FeeData.Pay
                        && step.before()
                                .review()
                                .payment()
                                .equals(step.after().review().payment());
    }

    private static String phone(CaseRecord record) {
        if (record.filing() == null || record.filing().applicant() == null) {
            return null;
        }
        Agent agent = record.filing().agent();
        return agent == null || agent.phone() == null
                ? record.filing().applicant().phone()
                : agent.phone();
    }

    private Map<String, String> values(CaseRecord record) {
        Map<String, String> values = new HashMap<>();
        values.put("name", name(record.filing().applicant()));
        values.put("matter", record.matter().name());
        values.put("shortNo", record.opening().shortNo());
        values.put("caseNo", record.caseNo());
        values.put("agency", record.matter().agencyName());
        Instant due = record.dueClock().due();
        values.put("day", due == null ? "" : DAY.format(due.atZone(zone)));
        values.put("result", record.result() == null ? "" : record.result().name());
        return values;
    }

    private static String name(Applicant applicant) {
        if (applicant.name() == null) {
            return "申请人";
        }
        return applicant.kind() == ApplicantKind.NATURAL_PERSON ? Masking.person(applicant.name()) : applicant.name();
    }
}
