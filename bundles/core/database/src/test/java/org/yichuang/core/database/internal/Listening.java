// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Hands everything on to a database, and tells what is asked of it just before it is asked. */
public final class Listening {
    private Listening() {}

    /**
     * A statement that is about to be run.
     *
     * @param sql its text, with a {@code ?} for each parameter
     * @param filled the same with the parameters in it, as far as they can be written down
     */
    public record Asked(String sql, String filled) {}

    /** Listens to a database. */
    public static DataSource to(DataSource database, Consumer<Asked> listener) {
        return proxy(DataSource.class, database, listener, null);
    }

    /**
     * Wraps a JDBC object.
     *
     * @param sql text of the statement if it is a prepared one, else {@code null}
     */
    private static <T> T proxy(Class<T> type, T object, Consumer<Asked> listener, String sql) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                                    && !method.getName().endsWith("Batch")
                            || method.getName().equals("addBatch")) {
                        listener.accept(
                                sql == null
                                        ? new Asked((String) arguments[0], (String) arguments[0])
                                        : new Asked(sql, filled((PreparedStatement) object)));
                    }
                    try {
                        Object answer = method.invoke(object, arguments);
                        return switch (method.getName()) {
                            case "getConnection" ->
                                object instanceof DataSource
                                        ? proxy(Connection.class, (Connection) answer, listener, null)
                                        : answer;
                            case "createStatement" -> proxy(Statement.class, (Statement) answer, listener, null);
                            case "prepareStatement" ->
                                proxy(PreparedStatement.class, (PreparedStatement) answer, listener, (String)
                                        arguments[0]);
                            default -> answer;
                        };
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    /** The driver of PostgreSQL writes the parameters into the text. */
    private static String filled(PreparedStatement statement) throws SQLException {
        return statement.unwrap(PreparedStatement.class).toString().replaceFirst("(?s)^.*?wrapping ", "");
    }
}
