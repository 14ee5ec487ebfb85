// SPDX-License-Identifier: Apache-2.0
/**
 * Work on the database that nobody waits for, done in rounds.
 *
 * <p>Not exported: a bundle that needs it takes its own copy into its jar.
 */
package org.yichuang.core.database.rounds;
