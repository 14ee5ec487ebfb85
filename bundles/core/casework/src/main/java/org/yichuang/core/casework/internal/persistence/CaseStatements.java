// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that write the row of a case; a database prepares each once. What was filed is written anew only where it
 * changed: most steps leave it, and half of the indexes with it.
 */
final class CaseStatements {
    private static final List<String> FILED = List.of(
            "case_no",
            "case_no_tail",
            "short_no",
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
            "created_at",
            "channel_account",
            "linked_case");

    private static final List<String> MOVED = List.of(
            "row_version",
            "state",
            "assignee",
            "custody",
            "desk",
            "paper_desk",
            "order_desk",
            "tracked_by",
            "due_at",
            "warning_at",
            "stopped_at",
            "issued_at",
            "alarm_at",
            "timer_at",
            "handler",
            "ended_at",
            "last_seq",
            "last_hash",
            "body");

    private static final List<String> ALL =
            Stream.concat(FILED.stream(), MOVED.stream()).toList();

    /** Writes the row of a new case: {@link #filed}, {@link #moved}, then its key. */
    static final String INSERT =
            "insert into cases (" + String.join(", ", ALL) + ", id) values (" + "?, ".repeat(ALL.size()) + "?)";

    /** Writes {@link #moved}, given {@link #standing}. */
    static final String UPDATE_MOVED = update(MOVED);

    /** Writes {@link #filed} and {@link #moved}, given {@link #standing}. */
    static final String UPDATE = update(ALL);

    private CaseStatements() {}

    private static String update(List<String> columns) {
        return columns.stream().collect(Collectors.joining(" = ?, ", "update cases set ", " = ?"))
                + " where id = ? and row_version = ? and last_hash = ?";
    }

    /** Returns the values of what was filed. */
    static Object[] filed(CaseColumns columns) {
        return new Object[] {
            columns.caseNo(),
            columns.caseNoTail(),
            columns.shortNo(),
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
            columns.createdAt(),
            columns.channelAccount(),
            columns.linkedCase()
        };
    }

    /** Returns the values of what every step may change. */
    static Object[] moved(CaseHead head, CaseColumns columns, String body) {
        return new Object[] {
            head.rowVersion(),
            columns.state().name(),
            columns.assignee(),
            columns.custody().name(),
            columns.desk(),
            columns.paperDesk(),
            columns.orderDesk(),
            columns.trackedBy(),
            columns.due(),
            columns.warning(),
            columns.stoppedAt(),
            columns.issuedAt(),
            columns.alarm(),
            columns.timer(),
            columns.handler(),
            columns.endedAt(),
            columns.sequence(),
            head.lastHash(),
            body
        };
    }

    /**
     * Returns the key, the version and the hash of the last action of a case that nobody else has written since. The hash
     * holds where versions are counted anew, as in a database that was restored.
     */
    static Object[] standing(CaseHead was) {
        return new Object[] {was.id(), was.rowVersion(), was.lastHash()};
    }

    /** Returns the values of one statement. */
    static Object[] values(Object[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray();
    }
}
