// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.Instant;
import java.util.List;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.documents.DocumentView;
import org.yichuang.ports.text.Masked;

/**
 * A row of the table {@code consultation}.
 *
 * @param due milliseconds; {@link #NEVER} where nothing is due, so that one index sorts every list
 * @param norms codes, joined by commas, or {@code null}
 * @param handed what the due date is counted from, or {@code null} where nothing is due
 */
record ConsultRow(
        String number,
        int version,
        String region,
        ConsultState state,
        Question question,
        String matterName,
        String answer,
        String answeredBy,
        Long answeredAt,
        String firstAccount,
        String firstName,
        String department,
        String departmentName,
        long askedAt,
        long due,
        Long warning,
        String norms,
        Handed handed) {

    /**
     * How long the department has.
     *
     * @param at when it was handed on, in milliseconds
     * @param days working days
     * @param countedBy number of the change of the calendar that the due date was last looked at for
     */
    record Handed(long at, int days, int countedBy) {}

    /** Due date where nothing is due. */
    static final long NEVER = 253_402_300_799_999L;

    ConsultRow answered(String text, String by, long at) {
        return new ConsultRow(
                number,
                version,
                region,
                ConsultState.ANSWERED,
                question,
                matterName,
                text,
                by,
                at,
                firstAccount,
                firstName,
                department,
                departmentName,
                askedAt,
                NEVER,
                null,
                norms,
                null);
    }

    ConsultRow transferred(String code, String name, long dueAt, Long warningAt, Handed since) {
        return new ConsultRow(
                number,
                version,
                region,
                ConsultState.TRANSFERRED,
                question,
                matterName,
                answer,
                answeredBy,
                answeredAt,
                firstAccount,
                firstName,
                code,
                name,
                askedAt,
                dueAt,
                warningAt,
                norms,
                since);
    }

    ConsultRow closed(List<String> kept) {
        return new ConsultRow(
                number,
                version,
                region,
                ConsultState.CLOSED,
                question,
                matterName,
                answer,
                answeredBy,
                answeredAt,
                firstAccount,
                firstName,
                department,
                departmentName,
                askedAt,
                NEVER,
                null,
                String.join(",", kept),
                null);
    }

    /**
     * Shows it.
     *
     * @param full whether who asked is shown in full
     * @param slip the slip it went to the department with, or {@code null}
     */
    Consultation view(boolean full, List<Consultation.Step> history, DocumentView slip, Instant now) {
        return new Consultation(
                number,
                state,
                question.channel(),
                full ? question.asker() : Masked.name(question.asker()),
                full ? question.phone() : Masked.phone(question.phone()),
                question.matter(),
                matterName,
                question.text(),
                answer,
                answeredBy,
                answeredAt == null ? null : Instant.ofEpochMilli(answeredAt),
                firstAccount,
                firstName,
                department,
                departmentName,
                Instant.ofEpochMilli(askedAt),
                due == NEVER ? null : Instant.ofEpochMilli(due),
                light(now.toEpochMilli()),
                norms == null || norms.isEmpty() ? List.of() : List.of(norms.split(",")),
                history,
                slip);
    }

    private Light light(long now) {
        if (due == NEVER) {
            return Light.NONE;
        }
        if (now > due) {
            return Light.RED;
        }
        return warning != null && now >= warning ? Light.YELLOW : Light.GREEN;
    }
}
