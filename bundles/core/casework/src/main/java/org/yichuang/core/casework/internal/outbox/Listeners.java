// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to know of new rows in an outbox. */
public final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Runnable> all = new CopyOnWriteArrayList<>();

    /** Adds one; closing what is returned removes it. */
    public AutoCloseable add(Runnable listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    /** Wakes them all. */
    public void wake() {
        for (Runnable listener : all) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                // The row is in the database: who was not woken finds it at his next look.
                LOG.warn("A listener for new work failed; the work will be done a little later", failure);
            }
        }
    }
}
