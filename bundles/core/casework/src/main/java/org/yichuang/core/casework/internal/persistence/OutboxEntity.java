// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Lob;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.outbox.OutgoingMessage;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.Topic;

/** A message to the outside that an action of a case caused, or something else (对外消息). */
@Entity
@Table(name = "case_outbox")
public class OutboxEntity {
    /** Writes what {@link #row()} returns. */
    static final String INSERT =
            "insert into case_outbox (id, case_id, case_no, region, seq, topic, content, state, written_at,"
                    + " ready_at, attempts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CaseEntity caseRow;

    @Column(name = "case_no")
    private String caseNo;

    private String region;

    @Column(name = "seq")
    private int sequence;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Lob
    private String content;

    @Enumerated(EnumType.STRING)
    private OutboxMessage.State state;

    @Column(name = "written_at")
    private long writtenAt;

    @Column(name = "ready_at")
    private long readyAt;

    private int attempts;
    private String reply;
    private String fault;

    @Column(name = "done_at")
    private Long doneAt;

    /** For the persistence provider. */
    protected OutboxEntity() {}

    /** Writes a message with the action of that sequence number. */
    public OutboxEntity(CaseEntity caseRow, CaseRecord record, int sequence, OutgoingMessage message, Instant at) {
        this(record.caseNo(), record.region(), message, at);
        this.caseRow = caseRow;
        this.sequence = sequence;
    }

    /** Writes a message that no case causes, about what has that number. */
    public OutboxEntity(String subject, String place, OutgoingMessage message, Instant at) {
        id = message.id();
        caseNo = subject;
        region = place;
        topic = message.topic();
        content = Json.write(message.content());
        state = OutboxMessage.State.WAITING;
        writtenAt = at.toEpochMilli();
        readyAt = message.notBefore() == null
                ? writtenAt
                : Math.max(writtenAt, message.notBefore().toEpochMilli());
    }

    /** Returns what {@link #INSERT} writes. */
    Object[] row() {
        return new Object[] {
            id,
            caseRow == null ? null : caseRow.getId(),
            caseNo,
            region,
            sequence,
            topic.name(),
            content,
            state.name(),
            writtenAt,
            readyAt,
            attempts
        };
    }

    /** Writes it by itself, in the transaction of what causes it. */
    public void write(Connection transaction) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(INSERT)) {
            CaseWriter.fill(statement, row());
            statement.executeUpdate();
        }
    }

    /** Empties one by itself, in the transaction that erases what it is about. */
    public static void erase(Connection transaction, String id, Instant at) throws SQLException {
        try (PreparedStatement statement =
                transaction.prepareStatement("update case_outbox set content = null, reply = null, fault = null,"
                        + " state = 'DONE', done_at = coalesce(done_at, ?) where id = ?")) {
            CaseWriter.fill(statement, new Object[] {at.toEpochMilli(), id});
            statement.executeUpdate();
        }
    }

    /** Returns what others may know of it. */
    public OutboxMessage toMessage() {
        return new OutboxMessage(
                id,
                caseNo,
                region,
                sequence,
                topic,
                content,
                state,
                Instant.ofEpochMilli(writtenAt),
                Instant.ofEpochMilli(readyAt),
                attempts,
                reply,
                fault);
    }

    /** Returns its identifier. */
    public String getId() {
        return id;
    }

    /** Returns how often it was claimed. */
    public int getAttempts() {
        return attempts;
    }

    /** Notes that who had claimed it did nothing with it. */
    public void givenBack(long at) {
        attempts--;
        readyAt = at;
    }

    /** Notes that it was sent and is to be asked about. */
    public void sent(String answer, long again) {
        state = OutboxMessage.State.SENT;
        reply = answer;
        fault = null;
        attempts = 0;
        readyAt = again;
    }

    /** Notes that it has arrived. */
    public void done(String answer, long at) {
        state = OutboxMessage.State.DONE;
        reply = answer == null ? reply : answer;
        fault = null;
        doneAt = at;
        if (topic.isPersonal()) {
            content = null;
        }
    }

    /** Notes that an attempt failed. */
    public void failed(String why, long again) {
        fault = why;
        readyAt = again;
    }

    /** Notes that it is for a person to look at. */
    public void parked(String why) {
        state = OutboxMessage.State.PARKED;
        fault = why;
    }

    /** Has it tried again: what was sent is asked about, what was not is sent. */
    public void retry(long at) {
        state = reply == null ? OutboxMessage.State.WAITING : OutboxMessage.State.SENT;
        attempts = 0;
        readyAt = at;
    }

    /** Tells whether it is done. */
    public boolean isDone() {
        return state == OutboxMessage.State.DONE;
    }
}
