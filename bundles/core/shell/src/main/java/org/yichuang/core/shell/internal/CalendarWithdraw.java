// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.Calendars;

/** {@code calendar:withdraw}: gives up a loaded year that nobody has confirmed. */
@Service
@Command(scope = "calendar", name = "withdraw", description = "Withdraws a year that waits for confirmation")
public final class CalendarWithdraw extends Report<CalendarVersion> {
    @Reference
    private Calendars calendars;

    @Reference
    private Session session;

    @Argument(name = "version", description = "Version, such as 2027-1", required = true)
    private String version;

    @Override
    protected CalendarVersion ask() {
        return calendars.withdraw(version, Operator.of(session));
    }

    @Override
    protected void print(CalendarVersion withdrawn) {
        System.out.println("日历 " + withdrawn.version() + " 已撤回");
    }
}
