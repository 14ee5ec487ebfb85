// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.database;

/**
 * How the database is.
 *
 * @param url where it is, without password; {@code null} while none is open
 * @param product name and version of the engine; {@code null} while none is open
 * @param installation identity of the installation whose cases these are; {@code null} while none is open
 * @param cases how many cases it holds
 * @param actions how many actions they have
 * @param readOnly whether it is in maintenance: everything can be read, nothing changed
 * @param fault why no database is open, or why the configured one was refused and the one before goes on, in Chinese
 *     with what to do; {@code null} if all is well
 */
public record DatabaseStatus(
        String url, String product, String installation, long cases, long actions, boolean readOnly, String fault) {}
