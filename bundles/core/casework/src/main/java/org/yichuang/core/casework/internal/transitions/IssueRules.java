// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.api.casework.CaseState.AWAITING_DELIVERY;
import static org.yichuang.api.casework.CaseState.CLOSED;
import static org.yichuang.api.casework.CaseState.DECIDED;
import static org.yichuang.api.casework.CaseState.RESULT_VERIFICATION;
import static org.yichuang.ports.accounts.Role.APPROVER;
import static org.yichuang.ports.accounts.Role.DEPARTMENT_HEAD;
import static org.yichuang.ports.accounts.Role.ISSUING_CLERK;
import static org.yichuang.ports.accounts.Role.PLATFORM;
import static org.yichuang.ports.accounts.Role.WINDOW_CLERK;
import static org.yichuang.ports.casework.ActionType.ARCHIVE_RESULT;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.DELIVER_ONLINE;
import static org.yichuang.ports.casework.ActionType.DISPATCH;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.REMIND_COLLECTION;
import static org.yichuang.ports.casework.ActionType.RETURN_RESULT;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.clock.ClockKind.COLLECTION;
import static org.yichuang.ports.clock.ClockKind.ISSUE;
import static org.yichuang.ports.clock.ClockKind.SAME_DAY_HANDOVER;
import static org.yichuang.ports.documents.DocumentKind.COMPLETION_NOTICE;
import static org.yichuang.ports.documents.DocumentKind.DELIVERY_RECEIPT;
import static org.yichuang.ports.documents.DocumentKind.DISPATCH_SLIP;
import static org.yichuang.ports.documents.DocumentKind.ISSUE_REGISTER;
import static org.yichuang.ports.documents.DocumentKind.RESULT_RETURN_SLIP;
import static org.yichuang.ports.documents.DocumentKind.TRANSFER_SLIP;

import java.util.List;

/** The lines by which a result comes out (T28–T33, T43). */
final class IssueRules {
    static final List<Rule> LINES = List.of(
            Line.of("T28/T43", SEND_RESULT)
                    .from(DECIDED)
                    .to(RESULT_VERIFICATION)
                    .by(APPROVER, DEPARTMENT_HEAD, WINDOW_CLERK)
                    .documents(TRANSFER_SLIP)
                    .stops(ISSUE)
                    .starts(SAME_DAY_HANDOVER)
                    .guardedBy(
                            DeliveryGuards.WHERE_DECIDED,
                            PaperGuards.NO_POUCH_UNDER_WAY,
                            IssueGuards.DIFFERENCE_ANSWERED,
                            PaperGuards.RESULT_COUNTED),
            Line.of("T29", RETURN_RESULT)
                    .from(RESULT_VERIFICATION)
                    .to(DECIDED)
                    .by(ISSUING_CLERK)
                    .documents(RESULT_RETURN_SLIP)
                    .starts(ISSUE)
                    .stops(SAME_DAY_HANDOVER)
                    .guardedBy(IssueGuards.DIFFERENCE_NAMED),
            Line.of("T30", NOTIFY)
                    .from(RESULT_VERIFICATION)
                    .to(AWAITING_DELIVERY)
                    .by(ISSUING_CLERK)
                    .documents(TRANSFER_SLIP, COMPLETION_NOTICE)
                    .starts(COLLECTION)
                    .stops(SAME_DAY_HANDOVER)
                    .guardedBy(
                            PaperGuards.OTHER_HAND,
                            IssueGuards.RESULT_VERIFIED,
                            PaperGuards.COUNT_EQUALS_SENT,
                            IssueGuards.APPLICANT_TOLD),
            Line.of("T31", DISPATCH)
                    .from(AWAITING_DELIVERY)
                    .by(ISSUING_CLERK)
                    .documents(DISPATCH_SLIP)
                    .stops(COLLECTION)
                    .guardedBy(
                            DeliveryGuards.NOT_DISPATCHED,
                            DeliveryGuards.COURIER_OFFERED,
                            DeliveryGuards.SOMETHING_TO_SEND,
                            ShipmentGuards.ADDRESS_WRITTEN),
            Line.of("T32", DELIVER)
                    .from(AWAITING_DELIVERY)
                    .to(CLOSED)
                    .by(ISSUING_CLERK)
                    .documents(DELIVERY_RECEIPT, ISSUE_REGISTER)
                    .stopsAll()
                    .guardedBy(
                            DeliveryGuards.NOT_DISPATCHED,
                            IssueGuards.IDENTITY_CHECKED,
                            IssueGuards.RECEIVER_ENTITLED,
                            IssueGuards.RECEIPT_SIGNED,
                            IssueGuards.FILES_STORED),
            Line.of("T16/T32", DELIVER)
                    .from(DECIDED)
                    .to(CLOSED)
                    .by(WINDOW_CLERK)
                    .documents(DELIVERY_RECEIPT, ISSUE_REGISTER)
                    .stopsAll()
                    .guardedBy(
                            DeliveryGuards.WINDOW_DECIDES,
                            DeliveryGuards.WHERE_DECIDED,
                            IssueGuards.IDENTITY_CHECKED,
                            IssueGuards.RECEIVER_ENTITLED,
                            IssueGuards.RECEIPT_SIGNED,
                            IssueGuards.FILES_STORED),
            Line.of("T33/T32", DELIVER)
                    .from(CLOSED)
                    .by(ISSUING_CLERK)
                    .documents(DELIVERY_RECEIPT, ISSUE_REGISTER)
                    .guardedBy(
                            DeliveryGuards.FILED_UNCOLLECTED,
                            RetentionGuards.NOT_ERASED,
                            IssueGuards.IDENTITY_CHECKED,
                            IssueGuards.RECEIVER_ENTITLED,
                            IssueGuards.RECEIPT_SIGNED,
                            IssueGuards.FILES_STORED),
            Line.of("T32", DELIVER_ONLINE)
                    .from(AWAITING_DELIVERY)
                    .to(CLOSED)
                    .by(ISSUING_CLERK)
                    .documents(DELIVERY_RECEIPT, ISSUE_REGISTER)
                    .stopsAll()
                    .guardedBy(
                            DeliveryGuards.NOT_DISPATCHED, DeliveryGuards.ONLINE_OFFERED, DeliveryGuards.ONLINE_CHOSEN),
            Line.of("T33", REMIND_COLLECTION)
                    .from(AWAITING_DELIVERY)
                    .by(PLATFORM)
                    .starts(COLLECTION)
                    .guardedBy(
                            DeliveryGuards.NOT_DISPATCHED,
                            DeliveryGuards.LIES_UNCOLLECTED,
                            DeliveryGuards.REMINDERS_LEFT,
                            TimerGuards.DUE),
            Line.of("T33", ARCHIVE_RESULT)
                    .from(AWAITING_DELIVERY)
                    .to(CLOSED)
                    .by(ISSUING_CLERK)
                    .stopsAll()
                    .guardedBy(
                            DeliveryGuards.NOT_DISPATCHED,
                            DeliveryGuards.REMINDED_ENOUGH,
                            DeliveryGuards.LIES_UNCOLLECTED,
                            DeliveryGuards.ARCHIVAL_REASONED));

    private IssueRules() {}
}
