// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import liquibase.database.Database;
import liquibase.lockservice.OfflineLockService;

/** Leaves out the lock table of Liquibase (不用锁表), which a killed platform would leave locked for ever; see {@link SchemaMigration}. */
public final class NoLock extends OfflineLockService {

    /** Called by Liquibase, by reflection. */
    public NoLock() {}

    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean supports(Database database) {
        return true;
    }
}
