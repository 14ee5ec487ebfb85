// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.Instant;
import org.yichuang.ports.casework.Retained;

/** What ended before a moment is over, whatever it is about. */
class EndedBefore implements Retained.Terms {
    private final Instant moment;

    EndedBefore(Instant moment) {
        this.moment = moment;
    }

    @Override
    public Instant latest() {
        return moment;
    }

    @Override
    public boolean isOver(String matter, Instant endedAt) {
        return true;
    }
}
