// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.trail.Verification;
import org.yichuang.ports.trail.Verifications;

/** Works on the verification that somebody began, at once, or on that of a node that died. */
@Component(immediate = true)
public final class VerificationWorker implements Verifications {
    private static final Logger LOG = LoggerFactory.getLogger(VerificationWorker.class);
    private static final long SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final VerificationJob job;
    private final ScheduledExecutorService worker;

    /** Called by the service component runtime. */
    @Activate
    public VerificationWorker(
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference TrailVerifier verifier,
            @Reference TimeSource time) {
        job = new VerificationJob(database, verifier, time, TrailVerifier.BATCH);
        worker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "yichuang-verification");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::work, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Lets the running batch end; never by an interrupt, which Derby takes for damage of its file. */
    @Deactivate
    public void stop() throws InterruptedException {
        job.close();
        worker.shutdown();
        worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Verification begin(LocalDate day, Actor actor) {
        Verification begun = job.begin(day, actor);
        worker.execute(this::work);
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

    private void work() {
        try {
            job.work();
        } catch (RuntimeException failure) {
            LOG.info("A verification of the trail stopped and goes on in {} s: {}", SECONDS, failure.toString());
        }
    }
}
