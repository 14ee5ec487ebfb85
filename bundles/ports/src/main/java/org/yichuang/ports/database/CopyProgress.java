// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.database;

/**
 * How far a copy is.
 *
 * @param step what is being done
 * @param table the table, in lower case
 * @param rows rows of it done so far
 * @param finished whether the step is done with the table
 */
public record CopyProgress(Step step, String table, long rows, boolean finished) {

    /** What is done with a table. */
    public enum Step {
        /** Its rows are read here and written there. */
        COPY,
        /** Its rows are read there, to compare them. */
        VERIFY
    }
}
