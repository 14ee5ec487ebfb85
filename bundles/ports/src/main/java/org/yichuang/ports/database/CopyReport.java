// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.database;

import java.util.List;

/**
 * A copy that was made and verified.
 *
 * @param tables every table with what was counted and computed the same on both sides, in the order of the copy
 * @param cases how many cases were copied
 * @param actions how many actions they have; each follows from the one before on both sides
 * @param settings the lines for {@code etc/org.yichuang.core.database.cfg} that switch to the copy
 * @param millis how long it took, in milliseconds
 */
public record CopyReport(List<Table> tables, long cases, long actions, List<String> settings, long millis) {

    /**
     * A table.
     *
     * @param name in lower case
     * @param rows how many it has
     * @param digest over all rows, whatever their order; hexadecimal
     */
    public record Table(String name, long rows, String digest) {}
}
