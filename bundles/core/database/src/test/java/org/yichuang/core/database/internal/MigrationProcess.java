// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.sql.SQLException;
import org.yichuang.core.database.internal.pool.PoolSettings;

/** A process of its own that migrates a database: MigrationProcess URL CHANGELOGS. */
public final class MigrationProcess {

    private MigrationProcess() {}

    /** Migrates, and ends. */
    public static void main(String[] arguments) throws SQLException {
        PoolSettings settings = new PoolSettings(arguments[0], "", null, 1, 0, 5_000);
        new SchemaMigration(new Changelogs(arguments[1])).prepare(settings.unpooled());
        System.out.println("migrated");
    }
}
