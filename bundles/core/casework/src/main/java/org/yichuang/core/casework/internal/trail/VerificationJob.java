// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;
import org.yichuang.core.casework.internal.outbox.Leases;
import org.yichuang.core.casework.internal.persistence.Transactions;
import org.yichuang.core.casework.internal.persistence.VerificationEntity;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.Verification;
import org.yichuang.ports.trail.Verification.State;
import org.yichuang.ports.trail.Verifications;

/**
 * Verifications as rows (批量核验): only the latest can be under way, and its number is unique, so of two nodes that begin one at
 * once one finds that of the other.
 *
 * <p>Whoever works on one borrows it; each batch is noted behind the one before or not at all. So it goes on there after a
 * crash, and when a node was only slow and another one went on, nothing is counted twice.
 */
public final class VerificationJob implements Verifications, AutoCloseable {
    private static final int KEPT = 10;
    private static final String LATEST = "select v from VerificationEntity v order by v.number desc";

    private final Transactions transactions;
    private final TrailVerifier verifier;
    private final TimeSource time;
    private final Leases leases;
    private final int batch;
    private volatile boolean ended;

    /**
     * Works on this database.
     *
     * @param batch how many cases are verified until it is noted how far it is
     */
    public VerificationJob(EntityManagerFactory database, TrailVerifier verifier, TimeSource time, int batch) {
        this.batch = batch;
        transactions = new Transactions(database);
        this.verifier = verifier;
        this.time = time;
        leases = new Leases("verification", time, this::lend);
    }

    @Override
    public Verification begin(LocalDate day, Actor actor) {
        long total = verifier.count(day);
        try {
            return begin(day, total, actor);
        } catch (PersistenceException taken) {
            // Another node was faster: its row is there now.
            return begin(day, total, actor);
        }
    }

    private Verification begin(LocalDate day, long total, Actor actor) {
        return transactions.run(em -> {
            Optional<VerificationEntity> latest = latest(em);
            latest.filter(VerificationEntity::isRunning).ifPresent(running -> {
                throw new Refusal(
                        Reason.CONFLICT,
                        "VERIFICATION_RUNNING",
                        "第 " + running.getNumber() + " 次核验正在进行：请等它完成，或先取消它，再开始新的核验");
            });
            int number = latest.map(VerificationEntity::getNumber).orElse(0) + 1;
            VerificationEntity begun = new VerificationEntity(number, day, total, actor.account(), time.instant());
            em.persist(begun);
            em.createQuery("delete from VerificationEntity v where v.number <= :old")
                    .setParameter("old", number - KEPT)
                    .executeUpdate();
            return begun.toView();
        });
    }

    @Override
    public Verification find(int number) {
        return transactions.run(
                em -> found(em.find(VerificationEntity.class, number), number).toView());
    }

    @Override
    public List<Verification> list() {
        return transactions.run(em -> em.createQuery(LATEST, VerificationEntity.class)
                .setMaxResults(KEPT)
                .getResultStream()
                .map(VerificationEntity::toView)
                .toList());
    }

    @Override
    public Verification cancel(int number) {
        return transactions.run(em -> {
            VerificationEntity row = found(locked(em, number), number);
            row.cancel(time.instant());
            return row.toView();
        });
    }

    /** Works off the verification that is under way, if one is and no other node does. */
    public void work() {
        Optional<Integer> open = transactions.run(em -> latest(em)
                .filter(VerificationEntity::isRunning)
                .map(VerificationEntity::getNumber)
                .filter(number -> claim(em, number)));
        if (open.isEmpty()) {
            return;
        }
        String id = open.get().toString();
        leases.take(id);
        try {
            work(id, transactions.run(em -> em.find(VerificationEntity.class, open.get())));
        } finally {
            leases.release(id);
        }
    }

    private void work(String id, VerificationEntity row) {
        int number = row.getNumber();
        LocalDate day = row.toView().day();
        TrailSum sum = new TrailSum(row.toView().report());
        long last = row.getLastCase();
        while (!ended) {
            OptionalLong next = verifier.next(day, last, batch, sum);
            if (next.isEmpty()) {
                note(number, last, noted -> noted.finish(sum.report(), time.instant()));
                return;
            }
            if (!note(number, last, noted -> noted.advance(next.getAsLong(), sum.report()))) {
                return;
            }
            last = next.getAsLong();
            leases.take(id);
        }
    }

    /** Notes something if the verification goes on and still stands where this node thinks. */
    private boolean note(int number, long last, Consumer<VerificationEntity> progress) {
        return transactions.run(em -> {
            VerificationEntity row = locked(em, number);
            if (row == null || !row.isRunning() || row.getLastCase() != last) {
                return false;
            }
            progress.accept(row);
            return true;
        });
    }

    /** Begins no other batch from now on; whoever works next goes on after the last one. */
    public void end() {
        ended = true;
    }

    @Override
    public void close() {
        end();
        leases.close();
    }

    private boolean claim(EntityManager em, int number) {
        long now = time.millis();
        return em.createQuery("update VerificationEntity v set v.lentUntil = :until"
                                + " where v.number = :number and v.lentUntil <= :now and v.state = :running")
                        .setParameter("until", now + Leases.LEASE)
                        .setParameter("number", number)
                        .setParameter("now", now)
                        .setParameter("running", State.RUNNING)
                        .executeUpdate()
                == 1;
    }

    private void lend(Set<String> numbers, long until) {
        transactions.run(em -> em.createQuery("update VerificationEntity v set v.lentUntil = :until"
                        + " where v.number in :numbers and v.state = :running")
                .setParameter("until", until)
                .setParameter("numbers", numbers.stream().map(Integer::valueOf).toList())
                .setParameter("running", State.RUNNING)
                .executeUpdate());
    }

    private static Optional<VerificationEntity> latest(EntityManager em) {
        return em.createQuery(LATEST, VerificationEntity.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static VerificationEntity locked(EntityManager em, int number) {
        return em.find(VerificationEntity.class, number, LockModeType.PESSIMISTIC_WRITE);
    }

    private static VerificationEntity found(VerificationEntity row, int number) {
        if (row == null) {
            throw new Refusal(
                    Reason.NOT_FOUND, "UNKNOWN_VERIFICATION", "没有第 " + number + " 次核验：只保留最近 " + KEPT + " 次的结果");
        }
        return row;
    }
}
