// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.datatype.DataTypeInfo;
import liquibase.datatype.DatabaseDataType;
import liquibase.datatype.core.BlobType;

/**
 * Makes {@code blob} in a changelog {@code bytea} on PostgreSQL (字节列). Liquibase would make it a number that points
 * to a large object, which JDBC does not fill by {@code setBytes} and no row takes along when it is deleted.
 */
@DataTypeInfo(name = "blob", minParameters = 0, maxParameters = 1, priority = BytesType.PRIORITY)
public final class BytesType extends BlobType {

    /** Above Liquibase's own. */
    static final int PRIORITY = 100;

    /** Called by Liquibase, by reflection. */
    public BytesType() {}

    @Override
    public DatabaseDataType toDatabaseDataType(Database database) {
        return database instanceof PostgresDatabase
                ? new DatabaseDataType("BYTEA")
                : super.toDatabaseDataType(database);
    }
}
