// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.core.database.rounds.Rounds;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.trail.Verification;
import org.yichuang.ports.trail.Verifications;

/** Works on the verification that somebody began, at once, or on that of a node that died. */
@Component(immediate = true)
public final class VerificationWorker implements Verifications {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final VerificationJob job;
    private final Rounds rounds;

    /** Called by the service component runtime. */
    @Activate
    public VerificationWorker(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference TrailVerifier verifier,
            @Reference TimeSource time) {
        job = new VerificationJob(database, verifier, time, TrailVerifier.BATCH);
        rounds = new Rounds("verification", EVERY, job::work);
    }

    /** Lets the running batch end. */
    @Deactivate
    public void stop() {
        job.close();
        rounds.close();
    }

    @Override
    public Verification begin(LocalDate day, Actor actor) {
        Verification begun = job.begin(day, actor);
        rounds.wake();
        return begun;
    }

    @Override
    public Verification find(int number) {
        return job.find(number);
    }

    @Override
    public List<Verification> list() {
        return job.list();
    }

    @Override
    public Verification cancel(int number) {
        return job.cancel(number);
    }
}
