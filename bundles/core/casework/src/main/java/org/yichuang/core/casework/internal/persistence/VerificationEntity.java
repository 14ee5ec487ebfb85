// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.Verification;
import org.yichuang.ports.trail.Verification.State;

/** A verification of a day or of everything (批量核验), how far it is and what it found. */
@Entity
@Table(name = "trail_verification")
public class VerificationEntity {
    @Id
    @Column(name = "verification_no")
    private int number;

    @Column(name = "of_day")
    private String day;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private long askedAt;

    @Column(name = "ended_at")
    private Long endedAt;

    @Column(name = "lent_until")
    private long lentUntil;

    @Column(name = "total_cases")
    private long total;

    @Column(name = "last_case")
    private long lastCase;

    @Lob
    private String report;

    /** For the persistence provider. */
    protected VerificationEntity() {}

    /** Begins one that nobody works on yet. */
    public VerificationEntity(int number, LocalDate day, long total, String askedBy, Instant askedAt) {
        this.number = number;
        this.day = day == null ? null : day.toString();
        this.total = total;
        this.askedBy = askedBy;
        this.askedAt = askedAt.toEpochMilli();
        state = State.RUNNING;
        found(new TrailReport(0, 0, List.of()));
    }

    /** Returns its running number. */
    public int getNumber() {
        return number;
    }

    /** Tells whether it goes on. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Returns the key of the last case that was verified, 0 in the beginning. */
    public long getLastCase() {
        return lastCase;
    }

    /** Notes what was found up to a case. */
    public void advance(long last, TrailReport found) {
        lastCase = last;
        found(found);
    }

    /** Notes that everything is verified. */
    public void finish(TrailReport found, Instant at) {
        found(found);
        end(State.FINISHED, at);
    }

    /** Ends it before, if it has not ended. */
    public void cancel(Instant at) {
        if (isRunning()) {
            end(State.CANCELLED, at);
        }
    }

    /** Shows it. */
    public Verification toView() {
        return new Verification(
                number,
                day == null ? null : LocalDate.parse(day),
                state,
                askedBy,
                Instant.ofEpochMilli(askedAt),
                endedAt == null ? null : Instant.ofEpochMilli(endedAt),
                total,
                Json.read(report, TrailReport.class));
    }

    private void found(TrailReport found) {
        report = Json.write(found);
    }

    private void end(State ended, Instant at) {
        state = ended;
        endedAt = at.toEpochMilli();
    }
}
