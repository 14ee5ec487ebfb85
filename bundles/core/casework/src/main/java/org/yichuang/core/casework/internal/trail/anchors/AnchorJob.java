// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.anchors;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.casework.internal.persistence.AnchorEntity;
import org.yichuang.core.casework.internal.trail.TrailConfig;
import org.yichuang.core.casework.internal.trail.keys.TrailKeys;
import org.yichuang.core.database.rounds.Rounds;
import org.yichuang.core.trail.AnchorCertificate;
import org.yichuang.core.trail.AnchorFiles;
import org.yichuang.core.trail.AnchorKey;
import org.yichuang.core.trail.AnchorLine;
import org.yichuang.core.trail.Leaf;
import org.yichuang.core.trail.PublicPart;
import org.yichuang.core.trail.UnreadableException;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.trail.TrailKeeper.Anchored;
import org.yichuang.ports.trail.TrailKeeper.Status;

/**
 * Makes anchors (锚定), apart from all other work: what goes wrong here is an alarm and stops nobody.
 *
 * <p>Rows are claimed by a column, so any number of nodes may do it; the number of an anchor is unique, so of two nodes that
 * make the same one the second fails and tries again. The file follows the database, so after a crash in between it
 * catches up.
 */
@Component(service = AnchorJob.class, immediate = true, configurationPid = "org.yichuang.core.casework")
public final class AnchorJob {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorJob.class);
    private static final int LEAVES = 5_000;
    private static final int BATCH = 100;
    private static final int ATTEMPTS = 5;
    private static final int LATE_INTERVALS = 10;

    private final EntityManagerFactory database;
    private final TrailKeys keys;
    private final TimeSource time;
    private final ZoneId zone;
    private final AnchorFiles files;
    private final int interval;
    private Rounds rounds;
    private volatile String fault;

    /** Makes an anchor every interval from now on. */
    @Activate
    public AnchorJob(
            BundleContext context,
            TrailConfig config,
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference TrailKeys keys,
            @Reference TimeSource time,
            @Reference WorkCalendar calendar) {
        this(Path.of(context.getProperty("karaf.data")), config, database, keys, time, calendar.zone());
        rounds = new Rounds("anchors", Duration.ofSeconds(interval), this::runQuietly);
    }

    /** Makes anchors only when it is told to. */
    public AnchorJob(
            Path data,
            TrailConfig config,
            EntityManagerFactory database,
            TrailKeys keys,
            TimeSource time,
            ZoneId zone) {
        this.database = database;
        this.keys = keys;
        this.time = time;
        this.zone = zone;
        files = new AnchorFiles(data.resolve(config.trail_anchors()));
        interval = Math.max(1, config.trail_interval());
    }

    @Deactivate
    void stop() {
        rounds.close();
    }

    /** Returns the files outside the database. */
    AnchorFiles files() {
        return files;
    }

    /** Returns the certificates that anchors may be signed with, by their fingerprints: those that are kept, and its own. */
    Map<String, AnchorCertificate> certificates() {
        Map<String, AnchorCertificate> known = files.certificates();
        // A node that has yet to make its first anchor keeps none, but reads what other nodes signed with the same key.
        keys.anchor().map(AnchorKey::certificate).ifPresent(own -> known.put(own.fingerprint(), own));
        return known;
    }

    /**
     * Covers what no anchor covers yet.
     *
     * @throws UnreadableException if there is no key, or what is in the file does not go on in the database
     * @throws UncheckedIOException if the file cannot be written
     */
    public synchronized Anchored run() {
        keys.refresh();
        int anchors = 0;
        int actions = 0;
        int documents = 0;
        AnchorKey key = keys.anchor().orElseThrow(() -> new UnreadableException(keys.fault(), null));
        for (AnchorLine made = next(key); made != null; made = next(key)) {
            anchors++;
            actions += made.anchor().actions();
            documents += made.anchor().documents();
        }
        files.alone(() -> {
            files.keep(key.certificate());
            follow();
            return null;
        });
        fault = null;
        return new Anchored(anchors, actions, documents);
    }

    /** Tells how far anchors are. */
    public Status status() {
        return read(em -> {
            long last = AnchorRows.last(em).map(AnchorEntity::getNumber).orElse(0L);
            Object[] open = em.createQuery(
                            "select count(a), min(a.recordedAt) from ActionEntity a where a.anchorNo is null",
                            Object[].class)
                    .getSingleResult();
            Instant oldest = open[1] == null ? null : Instant.ofEpochMilli((Long) open[1]);
            boolean late = oldest != null && isLate(oldest);
            String wrong = keys.fault() == null ? fault : keys.fault();
            return new Status(last, (Long) open[0], oldest, late, wrong);
        });
    }

    /** Returns what an operator should mend, in Chinese, or {@code null} if there is nothing; asks for one row, not for all. */
    String alarm() {
        String wrong = keys.fault() == null ? fault : keys.fault();
        if (wrong != null) {
            return wrong;
        }
        return read(em -> em.createQuery(
                                "select a.recordedAt from ActionEntity a where a.anchorNo is null order by a.id",
                                Long.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst())
                .filter(oldest -> isLate(Instant.ofEpochMilli(oldest)))
                .map(oldest -> "锚定滞后：最早未锚定的办理记录记于 " + Instant.ofEpochMilli(oldest) + "，请查看 trail:status 和日志")
                .orElse(null);
    }

    private boolean isLate(Instant oldest) {
        return oldest.plusSeconds((long) LATE_INTERVALS * interval).isBefore(time.instant());
    }

    private void runQuietly() {
        try {
            run();
        } catch (RuntimeException failure) {
            // Whatever it is must not end the job; health and trail:status tell it.
            String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            if (!message.equals(fault)) {
                LOG.error("No anchor could be made, it is tried again every {} s: {}", interval, message);
                LOG.debug("The failure", failure);
            }
            fault = message;
        }
    }

    /** Makes one anchor, or returns {@code null} if there is nothing to cover. */
    private AnchorLine next(AnchorKey key) {
        PersistenceException collision = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            EntityManager em = database.createEntityManager();
            try {
                em.getTransaction().begin();
                AnchorLine line = make(em, key);
                if (line == null || line.leaves().isEmpty()) {
                    return null;
                }
                em.getTransaction().commit();
                return line;
            } catch (PersistenceException anotherNode) {
                collision = anotherNode;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                em.close();
            }
        }
        throw collision;
    }

    private AnchorLine make(EntityManager em, AnchorKey key) {
        List<AnchorRows.Uncovered> actions = AnchorRows.actions(em, LEAVES);
        List<AnchorRows.Uncovered> documents = AnchorRows.documents(em, LEAVES);
        List<Leaf> leaves = new ArrayList<>();
        actions.forEach(row -> leaves.add(row.leaf()));
        documents.forEach(row -> leaves.add(row.leaf()));
        if (leaves.isEmpty()) {
            return null;
        }
        Optional<AnchorEntity> last = AnchorRows.last(em);
        long number = last.map(AnchorEntity::getNumber).orElse(0L) + 1;
        String previous = last.map(AnchorEntity::getHash).orElse(PublicPart.BEGINNING);
        AnchorLine line = AnchorLine.make(number, time.millis(), previous, leaves, key);
        em.persist(new AnchorEntity(line));
        em.flush();
        int claimed = AnchorRows.claim(em, "case_action", "id", actions, number)
                + AnchorRows.claim(em, "trail_document", "name", documents, number);
        AnchorRows.mention(em, line);
        if (claimed != leaves.size()) {
            throw new PersistenceException("another node covers them");
        }
        return line;
    }

    /** Appends to the file what the database has more. */
    private void follow() {
        Path torn = files.mend();
        if (torn != null) {
            LOG.warn("A crash cut the last line of {} off; it is written again from the database", torn);
        }
        AnchorLine last = last();
        long number = last == null ? 0 : last.anchor().number();
        String hash = last == null ? PublicPart.BEGINNING : last.anchor().hash();
        while (true) {
            long behind = number;
            List<AnchorEntity> more = read(em -> AnchorRows.after(em, behind, BATCH));
            for (AnchorEntity row : more) {
                AnchorLine line = AnchorLine.parse(row.getLine());
                if (line.anchor().number() != number + 1
                        || !line.anchor().previous().equals(hash)) {
                    throw new UnreadableException(
                            "数据库中的锚 " + row.getNumber() + " 不能接在锚文件的锚 " + number
                                    + " 之后：锚被删除或改动，请执行 trail:verify 并核对锚文件 " + files.folder(),
                            null);
                }
                files.append(
                        row.getLine(),
                        Instant.ofEpochMilli(row.getMadeAt()).atZone(zone).getYear());
                number = line.anchor().number();
                hash = line.anchor().hash();
            }
            if (more.size() < BATCH) {
                return;
            }
        }
    }

    private AnchorLine last() {
        try {
            return files.last();
        } catch (UnreadableException broken) {
            throw new UnreadableException("锚文件的最后一行无法读取：请核对 " + files.folder() + "，将被改动的文件移到别处，下一次锚定时由数据库重新写入", broken);
        }
    }

    private <T> T read(Function<EntityManager, T> question) {
        EntityManager em = database.createEntityManager();
        try {
            return question.apply(em);
        } finally {
            em.close();
        }
    }
}
