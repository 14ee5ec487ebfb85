// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a change of the calendar leaves to do, how far it is, and what came of it.
 *
 * <p>Whoever keeps cases asks for {@link #open()}, counts in batches by key, and reports each batch: so the work goes on
 * where it was when a node dies. Two nodes may do the same batch; it is the same work twice, not two results.
 */
@ProviderType
public interface CalendarChanges {

    /** Returns the latest change, if it is not finished; one that another came after needs no work any more. */
    Optional<CalendarChange> open();

    /** Returns the latest change, also when it is finished. */
    Optional<CalendarChange> latest();

    /**
     * Reports clocks that are due at another time and belong to no case of a batch; those that were reported already are
     * counted once.
     *
     * @param number the change
     */
    void moved(int number, List<Recounted> changed);

    /**
     * Reports a batch.
     *
     * @param number the change
     * @param lastCase key of the last case of the batch; a batch that was reported already is left out
     * @param looked how many cases it had
     * @param changed the clocks that are due at another time
     */
    void counted(int number, long lastCase, int looked, List<Recounted> changed);

    /** Reports that no case is left. */
    void finished(int number);

    /** Returns all changes, latest first. */
    List<CalendarChange> list();

    /**
     * Returns what came of a change, by case.
     *
     * @param number the change
     * @param after number of the last case seen, or {@code null}
     * @param limit how many at most; only the clocks of the last case may be more, because no case is cut
     */
    List<Recounted> outcome(int number, String after, int limit);
}
