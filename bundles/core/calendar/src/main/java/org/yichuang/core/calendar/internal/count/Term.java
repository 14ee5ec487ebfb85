// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.count;

import org.yichuang.api.matter.Limit;

/**
 * A limit with what it was extended by (延期).
 *
 * @param limit the limit with its extensions
 * @param base units of the limit without them
 */
record Term(Limit limit, int base) {

    static Term of(Limit limit, int extension) {
        return new Term(new Limit(limit.value() + extension, limit.unit()), limit.value());
    }

    /** Tells whether it is to be done at once (即办), by office hours whatever the unit. */
    boolean isInstant() {
        return limit.value() == 0;
    }
}
