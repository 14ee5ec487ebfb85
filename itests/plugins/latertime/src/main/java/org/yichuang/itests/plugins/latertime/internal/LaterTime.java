// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.plugins.latertime.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.yichuang.ports.clock.TimeSource;

/** The time of the machine and some days more, which are set while the platform runs. */
@Component(configurationPid = "org.yichuang.itests.latertime")
public final class LaterTime implements TimeSource {
    private volatile Duration later;

    /** How much later it is. */
    @interface Settings {
        int days() default 0;
    }

    @Activate
    @Modified
    void set(Settings settings) {
        later = Duration.ofDays(settings.days());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(later).truncatedTo(ChronoUnit.MILLIS);
    }
}
