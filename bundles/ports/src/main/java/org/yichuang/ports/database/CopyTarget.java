// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.database;

import java.nio.file.Path;

/**
 * Where a copy goes.
 *
 * @param url JDBC address of a PostgreSQL database
 * @param user role that owns the database; {@code null} if the address says it
 * @param passwordFile file whose first line is the password; {@code null} if none is asked for
 * @param restart whether what a copy broken off has left there is removed first
 */
public record CopyTarget(String url, String user, Path passwordFile, boolean restart) {}
