// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.ports.accounts.Actor;

/** What keeps personal data beside the cases (咨询件、共享数据查询记录), and erases it when its retention is over. */
@ProviderType
public interface Retained {

    /** Returns what it keeps, in Chinese. */
    String title();

    /**
     * Erases what is over. What a crash cuts off is erased the next time.
     *
     * @param terms for how long things are kept
     * @param by who ordered it, or the platform itself
     * @return how many it erased
     */
    int erase(Terms terms, Actor by);

    /** For how long things are kept, as the operator has set it. */
    interface Terms {

        /** Returns a moment: what ended at it or later is not over, whatever matter it is about. */
        Instant latest();

        /**
         * Tells whether the retention of something is over.
         *
         * @param matter code of the matter it is about, or {@code null}
         */
        boolean isOver(String matter, Instant endedAt);
    }
}
