// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.database;

import java.util.List;

/**
 * A copy that was made and verified.
 *
 * @param tables every table with what was counted and computed the same on both sides, in the order of the copy
 * @param cases how many cases were copied
 * @param actions how many actions they have
 * @param unlinked how many cases and actions do not follow from the action before, on both sides alike; 0 unless somebody
 *     changed rows by hand, which {@code trail:verify} explains
 * @param settings the lines for {@code etc/org.yichuang.core.database.cfg} that switch to the copy
 * @param millis how long it took, in milliseconds
 */
public record CopyReport(
        List<Table> tables, long cases, long actions, long unlinked, List<String> settings, long millis) {

    /**
     * A table.
     *
     * @param name in lower case
     * @param rows how many it has
     * @param digest over all rows, whatever their order; hexadecimal
     */
    public record Table(String name, long rows, String digest) {}
}
