// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.text.Masked;

/**
 * What a slip is filled with (咨询转办单, T44). Who asked is masked on it as on every screen but that of the first
 * responsible, who tells the answer.
 */
final class Slip {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private Slip() {}

    /**
     * Gathers the data.
     *
     * @param row the consultation as it is handed on
     * @param reason why it is
     * @param actor the first responsible
     * @param zone in which times are written
     */
    static Map<String, Object> of(ConsultRow row, String reason, Actor actor, ZoneId zone, Instant now) {
        Map<String, Object> asker = new HashMap<>();
        asker.put("name", Masked.name(row.question().asker()));
        asker.put("phone", Masked.phone(row.question().phone()));
        Map<String, Object> data = new HashMap<>();
        data.put("consultation", row.number());
        data.put("agency", actor.unitName());
        data.put("from", actor.unitName());
        data.put("to", row.departmentName());
        data.put("matter", row.matterName() == null ? "未指明事项" : row.matterName());
        data.put("date", now.atZone(zone).toLocalDate().toString());
        data.put("asker", asker);
        data.put("channel", row.question().channel().title());
        data.put("askedAt", MINUTE.format(Instant.ofEpochMilli(row.askedAt()).atZone(zone)));
        data.put("answerBy", MINUTE.format(Instant.ofEpochMilli(row.due()).atZone(zone)));
        data.put("clerk", actor.name());
        data.put("question", row.question().text());
        data.put("reason", reason);
        return data;
    }
}
