// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.Calendars;

/** {@code calendar:confirm}: brings a loaded year into force. */
@Service
@Command(scope = "calendar", name = "confirm", description = "Confirms a year that another administrator loaded")
public final class CalendarConfirm extends Report<CalendarVersion> {
    @Reference
    private Calendars calendars;

    @Reference
    private Session session;

    @Argument(name = "version", description = "Version, such as 2027-1", required = true)
    private String version;

    @Override
    protected CalendarVersion ask() {
        return calendars.confirm(version, Operator.of(session));
    }

    @Override
    protected void print(CalendarVersion confirmed) {
        System.out.println("日历 " + confirmed.version() + " 已生效，现行日历 " + calendars.current());
        System.out.println("在办件的时限随后重算，结果见 calendar:changes");
    }
}
