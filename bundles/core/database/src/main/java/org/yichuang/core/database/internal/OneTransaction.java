// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/**
 * A view of a connection whose user cannot end the transaction (单一事务).
 *
 * <p>Liquibase commits and rolls back after every step and closes the connection at the end; here all that is left to
 * the owner of the connection, so that a migration happens whole or not at all.
 */
final class OneTransaction {

    private static final Set<String> LEFT_TO_THE_OWNER =
            Set.of("commit", "rollback", "setAutoCommit", "close", "abort");

    private OneTransaction() {}

    /**
     * Gives the view.
     *
     * @param connection a connection in whose transaction everything is to happen
     * @return the same connection, where ending the transaction or closing does nothing
     */
    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (LEFT_TO_THE_OWNER.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
