// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ColumnListHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.documents.DocumentQueue;
import org.yichuang.ports.documents.DocumentView;
import org.yichuang.ports.text.Shortened;

/**
 * The slips of consultations (咨询转办单): ordered in the transaction that hands a consultation on, claimed by the renderer
 * row by row, on any number of nodes.
 */
@Component(service = {DocumentQueue.class, SlipQueue.class})
public final class SlipQueue implements DocumentQueue {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final long LEASE = Duration.ofMinutes(1).toMillis();
    private static final int FAULT_LENGTH = 1_000;

    private final QueryRunner sql;
    private final TimeSource time;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Called by the service component runtime. */
    @Activate
    public SlipQueue(
            @Reference(target = "(dataSourceName=yichuang)") DataSource dataSource, @Reference TimeSource time) {
        sql = new QueryRunner(dataSource);
        this.time = time;
    }

    @Override
    public List<DocumentOrder> claim(int limit) {
        long now = time.millis();
        return Database.run(() -> {
            List<String> open = sql.query(
                    "select id from consultation_slip where ready_at <= ? order by ready_at fetch first " + limit
                            + " rows only",
                    new ColumnListHandler<String>(),
                    now);
            List<DocumentOrder> claimed = new ArrayList<>();
            for (String id : open) {
                // Whoever moves it first has claimed it; who dies with it loses it within a minute.
                if (sql.update(
                                "update consultation_slip set ready_at = ? where id = ? and ready_at <= ?",
                                now + LEASE,
                                id,
                                now)
                        == 1) {
                    claimed.add(order(id));
                }
            }
            return claimed;
        });
    }

    @Override
    public void rendered(String id, String digest) {
        Database.run(() -> sql.update(
                "update consultation_slip set state = ?, digest = ?, fault = null, ready_at = ? where id = ?",
                DocumentView.State.RENDERED.name(),
                digest,
                ConsultRow.NEVER,
                id));
    }

    /** Keeps the fault; the slip comes again when its minute is over. */
    @Override
    public void failed(String id, String fault) {
        Database.run(() -> sql.update(
                "update consultation_slip set state = ?, fault = ? where id = ? and state <> ?",
                DocumentView.State.FAILED.name(),
                Shortened.to(FAULT_LENGTH, fault),
                id,
                DocumentView.State.RENDERED.name()));
    }

    @Override
    public AutoCloseable onOrder(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Orders a slip in a transaction; {@link #ordered()} is to be called after its commit. */
    void order(Connection transaction, String consultation, String number, Map<String, Object> data, Instant at)
            throws SQLException {
        sql.update(
                transaction,
                "insert into consultation_slip (id, consultation, slip_number, state, ordered_at, ready_at, data)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(),
                consultation,
                number,
                DocumentView.State.ORDERED.name(),
                at.toEpochMilli(),
                at.toEpochMilli(),
                write(data));
    }

    /** Tells the renderer that there is a slip. */
    void ordered() {
        listeners.forEach(Runnable::run);
    }

    /** Returns the last slip of a consultation that was handed on. */
    Optional<DocumentView> find(String consultation) throws SQLException {
        return sql.query(
                "select id, slip_number, state, ordered_at, digest, fault from consultation_slip where consultation = ?"
                        + " order by ordered_at desc fetch first 1 rows only",
                rows -> rows.next() ? Optional.of(view(rows)) : Optional.empty(),
                consultation);
    }

    private DocumentOrder order(String id) throws SQLException {
        return sql.query(
                "select consultation, slip_number, data from consultation_slip where id = ?",
                rows -> {
                    rows.next();
                    return new DocumentOrder(
                            id,
                            rows.getString(1),
                            DocumentKind.CONSULTATION_SLIP,
                            rows.getString(2),
                            read(rows.getString(3)));
                },
                id);
    }

    private static DocumentView view(ResultSet rows) throws SQLException {
        return new DocumentView(
                rows.getString(1),
                DocumentKind.CONSULTATION_SLIP,
                rows.getString(2),
                DocumentView.State.valueOf(rows.getString(3)),
                Instant.ofEpochMilli(rows.getLong(4)),
                rows.getString(5),
                rows.getString(6));
    }

    private static String write(Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> read(String data) {
        try {
            return JSON.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
