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

/** What is late about a consultation that waits for a department, or nearly (预警); as with a case, the answer ends it. */
final class Alarms {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Alarms() {}

    static List<ConsultAlarm> of(ConsultRow.Desk desk, ConsultRow.Term term, Instant now) {
        List<ConsultAlarm> alarms = new ArrayList<>();
        String until = "（截至 " + minute(term.due()) + "）";
        switch (term.light(now.toEpochMilli())) {
            case RED -> alarms.add(alarm(Kind.LATE, term.due() + 1, "部门没有按时答复" + until, desk));
            case YELLOW -> alarms.add(alarm(Kind.NEARLY_DUE, term.warning(), "答复期限即将届满" + until, desk));
            default -> {
                // There is time enough.
            }
        }
        if (term.urgedAt() != null) {
            alarms.add(alarm(Kind.URGED, term.urgedAt(), "催办之后还没有答复（" + minute(term.urgedAt()) + " 催办）", desk));
        }
        alarms.sort(Comparator.comparing(ConsultAlarm::since));
        return alarms;
    }

    private static ConsultAlarm alarm(Kind kind, long since, String text, ConsultRow.Desk desk) {
        return new ConsultAlarm(kind, text, Instant.ofEpochMilli(since), desk.name(), kind.next());
    }

    private static String minute(long at) {
        return MINUTE.format(Instant.ofEpochMilli(at).atZone(ZONE));
    }
}
