// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yichuang.ports.consultation.ConsultAlarm;
import org.yichuang.ports.consultation.ConsultAlarm.Kind;
import org.yichuang.ports.consultation.ConsultState;

/** What is late about a consultation that waits for an answer, or nearly (预警); as with a case, the answer ends it. */
final class Alarms {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Alarms() {}

    /** Returns them, the oldest first; none where no answer is due. */
    static List<ConsultAlarm> of(ConsultRow row, Instant now) {
        if (row.term() == null) {
            return List.of();
        }
        ConsultRow.Term term = row.term();
        Awaited awaited = Awaited.of(row);
        List<ConsultAlarm> alarms = new ArrayList<>();
        String until = "（截至 " + minute(term.due()) + "）";
        switch (term.light(now.toEpochMilli())) {
            case RED -> alarms.add(awaited.alarm(Kind.LATE, term.due() + 1, awaited.fault + until));
            case YELLOW -> alarms.add(awaited.alarm(Kind.NEARLY_DUE, term.warning(), "答复期限即将届满" + until));
            default -> {
                // There is time enough.
            }
        }
        if (term.urgedAt() != null) {
            alarms.add(awaited.alarm(Kind.URGED, term.urgedAt(), "催办之后还没有答复（" + minute(term.urgedAt()) + " 催办）"));
        }
        alarms.sort(Comparator.comparing(ConsultAlarm::since));
        return alarms;
    }

    private static String minute(long at) {
        return MINUTE.format(Instant.ofEpochMilli(at).atZone(ZONE));
    }

    /**
     * Whose answer is awaited.
     *
     * @param fault what he did not do if it is late
     * @param next what he has to do, or {@code null} for what a department has to
     */
    private record Awaited(String name, String fault, String next) {
        static Awaited of(ConsultRow row) {
            if (row.state() == ConsultState.TRANSFERRED) {
                return new Awaited(row.departmentName(), "部门没有按时答复", null);
            }
            return row.people().isClaimed()
                    ? new Awaited(row.people().firstName(), "首问责任人没有按时答复或者转办", "尽快答复或者转办部门；不在岗的由督查人员移交他人")
                    : new Awaited("导办、窗口人员", "没有人按时认领、答复", "尽快认领并答复，或者由督查人员移交");
        }

        ConsultAlarm alarm(Kind kind, long since, String text) {
            return new ConsultAlarm(kind, text, Instant.ofEpochMilli(since), name, next == null ? kind.next() : next);
        }
    }
}
