// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.yichuang.ports.database.Dialect;

/**
 * Rows of a table that are open, and how they are lent to a worker (待办行的租借).
 *
 * @param type of the rows
 * @param table with the columns {@code id}, {@code state}, {@code ready_at} and {@code attempts}
 * @param states of rows that are open, in the order in which they are lent
 * @param id of a row
 */
public record OpenRows<E>(Class<E> type, String table, List<String> states, Function<E, String> id) {

    /**
     * Lends rows that are ready, state by state the longest ready first; none that another node is just claiming.
     *
     * @param filter what else the rows have to be, as {@code " and …"}, or empty
     */
    public List<E> claim(EntityManager em, String filter, long now, int limit) {
        List<E> ready = states.stream()
                .flatMap(state -> ready(em, state, filter, now, limit))
                .limit(limit)
                .toList();
        int[] changed =
                lend(em, ", attempts = attempts + 1", ready.stream().map(id).toList(), now, now + Leases.LEASE);
        return IntStream.range(0, changed.length)
                .filter(row -> changed[row] == 1)
                .mapToObj(ready::get)
                .toList();
    }

    /** Lends rows until a later moment; what is done, waits for a person or has a later moment stays as it is. */
    public void renew(EntityManager em, Set<String> ids, long until) {
        lend(em, "", ids, until, until);
    }

    /** Of one state, in the order of its index: of two at once a database reads and sorts all that waits, each time. */
    @SuppressWarnings("unchecked")
    private Stream<E> ready(EntityManager em, String state, String filter, long now, int limit) {
        return em.createNativeQuery(
                        "select * from " + table + " where state = ?1" + filter
                                + " and ready_at <= ?2 order by ready_at fetch first " + limit + " rows only"
                                + dialect(em).skipLocked(),
                        type)
                .setParameter(1, state)
                .setParameter(2, now)
                .getResultStream();
    }

    /**
     * Whoever changes a row first has claimed it: a second one finds another time in it, or the work done.
     *
     * @param counted what else is set, or empty
     * @param since rows that are ready later stay as they are
     * @return for each row whether it is lent: 1 or 0
     */
    private int[] lend(EntityManager em, String counted, Collection<String> ids, long since, long until) {
        try (PreparedStatement statement = connection(em)
                .prepareStatement("update " + table + " set ready_at = ?" + counted
                        + " where id = ? and ready_at <= ? and " + open())) {
            for (String one : ids) {
                statement.setLong(1, until);
                statement.setString(2, one);
                statement.setLong(3, since);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException broken) {
            throw new PersistenceException(broken);
        }
    }

    private String open() {
        return states.stream().collect(Collectors.joining("', '", "state in ('", "')"));
    }

    private static Dialect dialect(EntityManager em) {
        try {
            return Dialect.of(connection(em));
        } catch (SQLException broken) {
            throw new PersistenceException(broken);
        }
    }

    private static Connection connection(EntityManager em) {
        return em.unwrap(Connection.class);
    }
}
