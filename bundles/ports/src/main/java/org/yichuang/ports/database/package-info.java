// SPDX-License-Identifier: Apache-2.0
/**
 * The database as operators see it (数据库): its state, the move to another one, and what the two dialects do differently.
 *
 * <p>Whoever reads and writes rows uses the {@code javax.sql.DataSource} service with {@code dataSourceName=yichuang}.
 */
@Export
@Version("1.0.0")
package org.yichuang.ports.database;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
