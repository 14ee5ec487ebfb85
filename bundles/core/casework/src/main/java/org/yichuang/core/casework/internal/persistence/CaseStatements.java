// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The two statements that write the row of a case, whatever changed: a database prepares each once. */
final class CaseStatements {
    private static final List<String> COLUMNS = List.of(
            "row_version",
            "case_no",
            "case_no_tail",
            "short_no",
            "state",
            "matter",
            "matter_name",
            "agency",
            "agency_name",
            "region",
            "window_no",
            "applicant_kind",
            "applicant_name",
            "applicant_phone_tail",
            "applicant_pinyin",
            "applicant_initials",
            "assignee",
            "custody",
            "desk",
            "paper_desk",
            "order_desk",
            "created_at",
            "due_at",
            "warning_at",
            "stopped_at",
            "issued_at",
            "alarm_at",
            "timer_at",
            "channel_account",
            "linked_case",
            "handler",
            "ended_at",
            "last_seq",
            "last_hash",
            "body");

    /** Writes the row of a new case: {@link #values}, then its key. */
    static final String INSERT =
            "insert into cases (" + String.join(", ", COLUMNS) + ", id) values (" + "?, ".repeat(COLUMNS.size()) + "?)";

    /**
     * Writes the row of a case that nobody else has written since: {@link #values}, then its key, its version and the hash of its
     * last action until now. The hash holds where versions are counted anew, as in a database that was restored.
     */
    static final String UPDATE = "update cases set " + String.join(" = ?, ", COLUMNS)
            + " = ? where id = ? and row_version = ? and last_hash = ?";

    private CaseStatements() {}

    /** Returns the values of all columns, then those of the keys. */
    static Object[] values(CaseHead head, CaseColumns columns, String body, Object... keys) {
        Object[] values = {
            head.rowVersion(),
            columns.caseNo(),
            columns.caseNoTail(),
            columns.shortNo(),
            columns.state().name(),
            columns.matter(),
            columns.matterName(),
            columns.agency(),
            columns.agencyName(),
            columns.region(),
            columns.window(),
            columns.applicantKind() == null ? null : columns.applicantKind().name(),
            columns.applicantName(),
            columns.search().phoneTail(),
            columns.search().pinyin(),
            columns.search().initials(),
            columns.assignee(),
            columns.custody().name(),
            columns.desk(),
            columns.paperDesk(),
            columns.orderDesk(),
            columns.createdAt(),
            columns.due(),
            columns.warning(),
            columns.stoppedAt(),
            columns.issuedAt(),
            columns.alarm(),
            columns.timer(),
            columns.channelAccount(),
            columns.linkedCase(),
            columns.handler(),
            columns.endedAt(),
            columns.sequence(),
            head.lastHash(),
            body
        };
        return Stream.concat(Arrays.stream(values), Arrays.stream(keys)).toArray();
    }
}
