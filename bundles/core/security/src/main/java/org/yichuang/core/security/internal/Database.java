// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.database.Transactions;

/** The platform's database as the parts of this bundle share it. */
@Component(service = Database.class)
public final class Database {
    private final Transactions transactions;

    /** Uses the one data source of the platform. */
    @Activate
    public Database(@Reference(target = "(dataSourceName=yichuang)") DataSource dataSource) {
        transactions = new Transactions(dataSource);
    }

    /** Does some work in one transaction. */
    <T> T transact(Transactions.Work<T> work) {
        return transactions.run(work);
    }
}
