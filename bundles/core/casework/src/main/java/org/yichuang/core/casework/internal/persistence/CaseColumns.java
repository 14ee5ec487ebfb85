// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.time.Instant;
import java.util.List;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Desks;
import org.yichuang.core.casework.internal.timers.Alarms;
import org.yichuang.core.casework.internal.timers.TimerPlan;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.Queue;

/**
 * What lists need of a case, in columns of their own: computed from the case and from nothing else.
 *
 * @param search what the applicant is found by beside his name
 * @param desk work list it stands in, or {@code null} when it is closed, see {@link #desk(Queue, String)}
 * @param paperDesk work list of who still has to hand over or give back papers, or {@code null}
 * @param orderDesk work list in which an order of the supervisor waits for its answer, an urging for what it asks, or a
 *     parcel that could not be called off until it has come, or {@code null}
 * @param due milliseconds; {@link #NEVER} without a due date, so that one index sorts every list
 * @param issuedAt when the result came to the applicant, or {@code null}
 * @param alarm from when on something is late about it; {@link #NEVER} if nothing will be, {@code null} only in rows from
 *     before this column
 * @param timer from when on the platform itself has something to do, or {@code null}
 * @param channelAccount portal or terminal it came in by, or {@code null} for the hall
 * @param linkedCase closed case that this one corrects or revokes, or {@code null}
 * @param handler its matter and whether the plug-in is there as far as was reported, see {@link #handler(HandlerState,
 *     String)}; {@code null} for a draft, and once it has ended
 * @param endedAt when its retention began; {@code null} until it ends, and after its personal data was erased
 */
public record CaseColumns(
        String caseNo,
        String caseNoTail,
        String shortNo,
        CaseState state,
        String matter,
        String matterName,
        String agency,
        String agencyName,
        String region,
        String window,
        ApplicantKind applicantKind,
        String applicantName,
        SearchColumns search,
        String assignee,
        CustodyState custody,
        String desk,
        String paperDesk,
        String orderDesk,
        String trackedBy,
        long createdAt,
        long due,
        Long warning,
        Long stoppedAt,
        Long issuedAt,
        Long alarm,
        Long timer,
        String channelAccount,
        String linkedCase,
        String handler,
        Long endedAt,
        int sequence) {

    /** Due date of a case that has none. */
    public static final long NEVER = 253_402_300_799_999L;

    private static final int TAIL = 6;

    /** Extracts the columns of a case. */
    public static CaseColumns of(CaseRecord record) {
        CaseClock clock = record.dueClock();
        Applicant applicant = record.filing().applicant();
        String caseNo = record.caseNo();
        List<Alarms.Cause> causes = Alarms.causes(record);
        return new CaseColumns(
                caseNo,
                caseNo.substring(caseNo.length() - TAIL),
                record.opening().shortNo(),
                record.state(),
                record.matter().code(),
                record.matter().name(),
                record.matter().agency(),
                record.matter().agencyName(),
                record.region(),
                record.window(),
                applicant == null ? null : applicant.kind(),
                applicant == null ? null : applicant.name(),
                SearchColumns.of(applicant),
                record.assignee(),
                record.custody(),
                deskOf(record),
                PaperDesk.of(record),
                orderDeskOf(record),
                record.state().isTerminal() ? null : record.intake().firstResponsible(),
                record.createdAt().toEpochMilli(),
                clock.due() == null ? NEVER : clock.due().toEpochMilli(),
                clock.count() == null ? null : millis(clock.count().warning()),
                millis(clock.stoppedAt()),
                record.issue().handOut() == null
                        ? null
                        : record.issue().handOut().at().toEpochMilli(),
                Alarms.first(causes).map(Instant::toEpochMilli).orElse(NEVER),
                TimerPlan.next(record, causes)
                        .map(timer -> timer.at().toEpochMilli())
                        .orElse(null),
                record.channelAccount(),
                record.intake().link() == null ? null : record.intake().link().caseNo(),
                handlerOf(record),
                record.issue().erasedAt() == null ? millis(record.issue().endedAt()) : null,
                record.sequence());
    }

    /**
     * Names a work list.
     *
     * @param queue the queue
     * @param unit region of the hall, or credit code of the department
     */
    public static String desk(Queue queue, String unit) {
        return queue.name() + ':' + unit;
    }

    /**
     * Names the open cases of a matter whose plug-in is there, or is gone (T37).
     *
     * @param state what was reported last
     * @param matter code of the matter
     */
    public static String handler(HandlerState state, String matter) {
        return state.name() + ':' + matter;
    }

    private static String handlerOf(CaseRecord record) {
        if (record.state() == CaseState.DRAFT || record.state().isTerminal()) {
            return null;
        }
        boolean gone = record.issue().handlerGoneAt() != null;
        return handler(
                gone ? HandlerState.HANDLER_UNAVAILABLE : HandlerState.AVAILABLE,
                record.matter().code());
    }

    private static String deskOf(CaseRecord record) {
        return switch (record.state()) {
            // What an applicant still writes at home is nobody's work yet.
            case DRAFT -> record.channelAccount() == null ? desk(Queue.INTAKE, record.region()) : null;
            case PRE_REVIEW -> desk(Queue.PRE_REVIEW, record.region());
            case RECEIVED -> desk(Queue.INTAKE, record.region());
            case AWAITING_CONFIRMATION ->
                desk(Queue.CONFIRMATION, record.matter().agency());
            case AWAITING_CORRECTION -> desk(Queue.CORRECTION, record.region());
            case ACCEPTED, UNDER_REVIEW -> desk(Queue.REVIEW, record.matter().agency());
            case DECIDED ->
                desk(
                        Queue.RESULT,
                        record.decision().atWindow()
                                ? record.region()
                                : record.matter().agency());
            case RESULT_VERIFICATION -> desk(Queue.VERIFICATION, record.region());
            case AWAITING_DELIVERY -> desk(Queue.DELIVERY, record.region());
            case NOT_ACCEPTED, CLOSED, WITHDRAWN, LAPSED -> null;
        };
    }

    /**
     * An order goes to who works on the case now, and once it has ended to who worked on it last; an urging to whose turn it
     * is; that a parcel could not be called off to whoever tried, and what the platform called off to the window.
     */
    private static String orderDeskOf(CaseRecord record) {
        boolean ordered = record.issue().openOrder() != null;
        if (!ordered && record.issue().urgedAt() == null) {
            return record.issue().shipments().stream()
                    .filter(Shipment::keptOnTheWay)
                    .findFirst()
                    .map(parcel -> supervision(record, parcel.calledOffBy() == CustodyState.AT_BACK_OFFICE))
                    .orElse(null);
        }
        boolean department = ordered ? Desks.isOrderForDepartment(record) : Desks.isAtDepartment(record.state());
        return supervision(record, department);
    }

    private static String supervision(CaseRecord record, boolean department) {
        return desk(Queue.SUPERVISION, department ? record.matter().agency() : record.region());
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
