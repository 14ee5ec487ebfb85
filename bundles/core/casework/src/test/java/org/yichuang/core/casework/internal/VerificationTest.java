// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.core.casework.internal.outbox.Leases;
import org.yichuang.core.casework.internal.trail.VerificationJob;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailReport.Fault;
import org.yichuang.ports.trail.TrailService.Listener;
import org.yichuang.ports.trail.Verification;
import org.yichuang.ports.trail.Verification.State;

/** A verification of everything goes on while nobody waits, on one node at a time, and can be ended. */
class VerificationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor AUDITOR =
            new Actor("audit01", "郑审计", Set.of(Role.AUDIT_ADMINISTRATOR), World.HALL, "政务服务大厅", World.REGION, null);

    private final World world = new World();
    private final List<VerificationJob> jobs = new ArrayList<>();
    private final VerificationJob job = job(() -> world.now);
    private String changed;

    @BeforeEach
    void make() {
        changed = Sample.caseAfter(world, ActionType.RECEIVE);
        Sample.caseAfter(world, ActionType.RECEIVE, ActionType.ACCEPT);
        Sample.caseAfter(world, ActionType.RECEIVE);
    }

    @AfterEach
    void close() {
        jobs.forEach(VerificationJob::close);
        world.close();
    }

    @Test
    void findsWhatOneFindsWhoWaitsForIt() {
        world.tamper("update cases set assignee = 'x' where case_no = '" + changed + "'");
        Verification begun = job.begin(null, AUDITOR);
        assertThat(begun.state()).isEqualTo(State.RUNNING);
        assertThat(begun.askedBy()).isEqualTo("audit01");
        assertThat(begun.total()).isEqualTo(3);
        assertThat(begun.report().cases()).isZero();

        job.work();

        Verification done = job.find(begun.number());
        assertThat(done.state()).isEqualTo(State.FINISHED);
        assertThat(done.endedAt()).isEqualTo(world.now.truncatedTo(ChronoUnit.MILLIS));
        assertThat(done.report()).isEqualTo(world.trail.verifyAll(Listener.NONE));
        assertThat(done.report().faults()).extracting(Fault::caseNo).contains(changed);
    }

    @Test
    void ofADayLooksAtTheCasesOfThatDayAlone() {
        job.begin(TODAY.plusDays(1), AUDITOR);
        job.work();
        assertThat(latest().total()).isZero();
        assertThat(latest().report().cases()).isZero();
        job.begin(TODAY, AUDITOR);
        job.work();
        assertThat(latest().day()).isEqualTo(TODAY);
        assertThat(latest().report()).isEqualTo(world.trail.verifyDay(TODAY, Listener.NONE));
    }

    @Test
    void isOneAtOnceWhoeverBegan() {
        job.begin(null, AUDITOR);
        Refusal refused =
                catchThrowableOfType(Refusal.class, () -> job(() -> world.now).begin(TODAY, AUDITOR));
        assertThat(refused.code()).isEqualTo("VERIFICATION_RUNNING");
        assertThat(refused).hasMessageContaining("第 1 次");
        job.work();
        assertThat(job.begin(null, AUDITOR).number()).isEqualTo(2);
    }

    @Test
    void goesOnWhereTheNodeWasThatDied() {
        List<VerificationJob> dying = new ArrayList<>();
        dying.add(job(() -> {
            if (!dying.isEmpty() && latest().report().cases() == 1) {
                dying.get(0).end();
            }
            return world.now;
        }));
        job.begin(null, AUDITOR);
        dying.get(0).work();
        assertThat(latest().state()).isEqualTo(State.RUNNING);
        assertThat(latest().report().cases()).isEqualTo(1);

        job.work();
        assertThat(latest().report().cases())
                .as("it is lent to the other node still")
                .isEqualTo(1);

        world.now = world.now.plusMillis(Leases.LEASE);
        job.work();
        assertThat(latest().state()).isEqualTo(State.FINISHED);
        assertThat(latest().report()).isEqualTo(world.trail.verifyAll(Listener.NONE));
    }

    @Test
    void keepsWhatItFoundWhenItIsCancelled() {
        List<VerificationJob> busy = new ArrayList<>();
        busy.add(job(() -> {
            if (!busy.isEmpty() && latest().report().cases() == 1) {
                job.cancel(1);
            }
            return world.now;
        }));
        job.begin(null, AUDITOR);
        busy.get(0).work();
        assertThat(latest().state()).isEqualTo(State.CANCELLED);
        assertThat(latest().report().cases()).isEqualTo(1);

        world.now = world.now.plusMillis(Leases.LEASE);
        job.work();
        assertThat(latest().report().cases()).as("nobody goes on").isEqualTo(1);
        assertThat(job.begin(null, AUDITOR).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        job.begin(null, AUDITOR);
        job.work();
        Verification done = latest();
        world.now = world.now.plusSeconds(60);
        assertThat(job.cancel(done.number())).isEqualTo(done);
    }

    @Test
    void onlyTheLatestAreKept() {
        for (int count = 0; count < 12; count++) {
            job.begin(TODAY.plusDays(1), AUDITOR);
            job.work();
        }
        assertThat(job.list()).extracting(Verification::number).containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3);
        Refusal refused = catchThrowableOfType(Refusal.class, () -> job.find(2));
        assertThat(refused.code()).isEqualTo("UNKNOWN_VERIFICATION");
    }

    private Verification latest() {
        return job.list().get(0);
    }

    /** One node, which notes every case. */
    private VerificationJob job(TimeSource time) {
        VerificationJob made = new VerificationJob(world.database, world.verifier, time, 1);
        jobs.add(made);
        return made;
    }
}
