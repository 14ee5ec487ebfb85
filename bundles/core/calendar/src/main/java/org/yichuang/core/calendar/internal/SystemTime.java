// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Component;
import org.yichuang.ports.clock.TimeSource;

/** The time of the machine, in whole milliseconds: what is stored reads back equal. */
@Component
public final class SystemTime implements TimeSource {

    @Override
    public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
