// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;

/**
 * Goes through what is retained (到期清理), the oldest first and page by page: those of one moment by their numbers, so that a page
 * begins where the one before ended, whether what stood there was erased or stays.
 *
 * @param <T> what is retained
 * @param <X> how reading and erasing fail
 */
public interface RetainedPages<T, X extends Exception> {

    /** How many are read at once. */
    int SIZE = 200;

    /** Where something stands: since when it is retained, in milliseconds, and its number. */
    record Place(long since, String number) {

        /** Before the first. */
        static final Place FIRST = new Place(Long.MIN_VALUE, "");
    }

    /** Reads at most {@link #SIZE} behind a place. */
    List<T> read(Place after) throws X;

    /** Tells where one stands. */
    Place place(T one);

    /** Erases one if its time is over, and tells whether it did. */
    boolean erase(T one) throws X;

    /** Erases what is over, and returns how many that were. */
    default int eraseAll() throws X {
        int erased = 0;
        Place last = Place.FIRST;
        List<T> page;
        do {
            page = read(last);
            for (T one : page) {
                erased += erase(one) ? 1 : 0;
                last = place(one);
            }
        } while (page.size() == SIZE);
        return erased;
    }
}
