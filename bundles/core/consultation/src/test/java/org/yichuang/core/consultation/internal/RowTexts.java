// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.commons.dbutils.ResultSetHandler;

/** Everything that rows say, in one text. */
final class RowTexts implements ResultSetHandler<String> {
    @Override
    public String handle(ResultSet rows) throws SQLException {
        StringBuilder all = new StringBuilder();
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                all.append(rows.getString(column)).append('|');
            }
        }
        return all.toString();
    }
}
