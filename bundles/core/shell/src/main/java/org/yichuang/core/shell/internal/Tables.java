// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.karaf.shell.support.table.ShellTable;

/** How tables of this shell look. */
final class Tables {
    private Tables() {}

    static ShellTable of(String empty, String... columns) {
        var table = new ShellTable().emptyTableText(empty);
        for (var column : columns) {
            table.column(column);
        }
        return table;
    }

    /** Returns a moment in local time, or a dash. */
    static String time(Instant moment, ZoneId zone) {
        return moment == null
                ? "—"
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(moment.atZone(zone));
    }

    /** Returns a text, or a dash where there is none. */
    static String orDash(Object value) {
        return value == null || value.toString().isEmpty() ? "—" : value.toString();
    }
}
