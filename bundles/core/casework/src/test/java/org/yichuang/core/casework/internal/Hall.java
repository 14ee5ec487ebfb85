// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.fold.RecordedAction;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseLog;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.trail.ActionHash;
import org.yichuang.core.casework.internal.trail.ChainVerifier;
import org.yichuang.core.trail.Leaf;
import org.yichuang.core.trail.PrivatePart;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.TrailService;

/**
 * A hall for the benchmarks (大厅): the case service of the platform on a database of theirs, with the keys of the trail and
 * the neighbours of the tests. It may be used by many threads at once.
 */
public final class Hall implements AutoCloseable {
    /** A clerk at a window of the hall. */
    public static final Actor CLERK = World.CLERK;

    /** An approver of the one department. */
    public static final Actor APPROVER = World.APPROVER;

    /** The whole life of a case: what each of its requests does, by one person in one transaction. */
    private static final List<List<ActionType>> LIFE = List.of(
            List.of(ActionType.DRAFT, ActionType.RECEIVE),
            List.of(ActionType.ACCEPT, ActionType.SEND_PAPERS),
            List.of(ActionType.SIGN_PAPERS, ActionType.ASSIGN),
            List.of(ActionType.GIVE_OPINION, ActionType.APPROVE, ActionType.SEND_RESULT),
            List.of(ActionType.NOTIFY),
            List.of(ActionType.DELIVER));

    /** How many requests the life of a case takes. */
    public static final int STEPS = LIFE.size();

    /** How many actions the whole life has. */
    public static final int ACTIONS = LIFE.stream().mapToInt(List::size).sum();

    private final World world;

    /** Opens a hall on a database that has all tables. */
    public Hall(DataSource migrated) {
        this("SM3", migrated);
    }

    /** Opens a hall whose trail is hashed with this algorithm. */
    public Hall(String algorithm, DataSource migrated) {
        world = new World(algorithm, migrated);
    }

    /** Returns the case service. */
    public CaseService cases() {
        return world.cases;
    }

    /**
     * Takes the next step of a life, in a transaction of its own.
     *
     * @param step from 0
     * @param caseNo number of the case, {@code null} with the first step, which makes it
     * @return number of the case
     */
    public String step(int step, String caseNo) {
        List<ActionRequest> requests =
                LIFE.get(step).stream().map(Sample::request).toList();
        Actor actor = Sample.actor(requests.get(0).type());
        return world.cases.perform(caseNo, requests, actor).caseNo();
    }

    /** Lives the life of a case, and returns its number. */
    public String life() {
        String caseNo = null;
        for (int step = 0; step < STEPS; step++) {
            caseNo = step(step, caseNo);
        }
        return caseNo;
    }

    /** Does one thing more to a case, by who does such a thing in the ordinary course. */
    public void act(ActionType type, String caseNo) {
        world.cases.perform(caseNo, List.of(Sample.request(type)), Sample.actor(type));
    }

    /** Returns the actions of a case as they are stored. */
    public List<RecordedAction> log(String caseNo) {
        EntityManager em = world.database.createEntityManager();
        try {
            CaseEntity row = CaseRows.find(em, caseNo).orElseThrow();
            Map<Long, String> payloads = CaseRows.payloads(em, row.getId());
            return CaseRows.actions(em, row.getId()).stream()
                    .map(action -> action.toRecord(Payload.parse(action.getType(), payloads.get(action.getId()))))
                    .toList();
        } finally {
            em.close();
        }
    }

    /**
     * What is hashed of a trail.
     *
     * @param seen what anybody may see of each action, with the algorithm of the trail
     * @param unseen what nobody else may see of it, and what it says, likewise
     * @param coded the hashes that are marked with the key of the platform, likewise
     * @param covered what anchors cover, with SM3
     * @param papers what documents are filled with, with SHA-256
     */
    public record Hashed(
            List<byte[]> seen, List<byte[]> unseen, List<String> coded, List<byte[]> covered, List<byte[]> papers) {}

    /** Covers with anchors whatever is new. */
    public void anchor() {
        world.anchors.run();
    }

    /** Reads all cases with all that they have, a few hundreds at most. */
    public List<CaseLog> logs() {
        EntityManager em = world.database.createEntityManager();
        try {
            return CaseLog.of(
                    em,
                    em.createQuery("select c.id from CaseEntity c", Long.class).getResultList());
        } finally {
            em.close();
        }
    }

    /** Verifies the chains of cases that were read, as {@code trail:verify} does. */
    public void chains(List<CaseLog> logs) {
        for (CaseLog log : logs) {
            List<?> faults = new ChainVerifier(log, world.keys.mac()).verify().faults();
            if (!faults.isEmpty()) {
                throw new IllegalStateException(faults.toString());
            }
        }
    }

    /** Returns all that is hashed when the trail of cases is verified. */
    public static Hashed hashed(List<CaseLog> logs) {
        var hashed = new Hashed(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (CaseLog log : logs) {
            log.actions().forEach(action -> add(hashed, log, action));
            log.documents().forEach(document -> hashed.papers()
                    .add(bytes(Json.write(document.toOrder().data()))));
        }
        return hashed;
    }

    private static void add(Hashed hashed, CaseLog log, ActionEntity action) {
        RecordedAction.By by = action.by();
        hashed.seen()
                .add(bytes(ActionHash.publicPart(log.row().getCaseNo(), action).text()));
        hashed.unseen()
                .add(bytes(new PrivatePart(
                                action.getActionId(),
                                action.getRequestDigest(),
                                action.getReceipt(),
                                by.account(),
                                by.name(),
                                by.unitName(),
                                by.window(),
                                action.getSalt())
                        .text()));
        hashed.unseen().add(bytes(action.getSalt() + log.payloads().get(action.getId())));
        hashed.coded().add(action.getHash());
        hashed.covered()
                .add(bytes(Leaf.action(log.row().getCaseNo(), action.getSequence(), action.getHash(), action.getMac())
                        .text()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Verifies all of the trail, as {@code trail:verify} does; returns how many actions that were. */
    public long verified() {
        TrailReport report = world.trail.verifyAll(TrailService.Listener.NONE);
        if (!report.sound()) {
            throw new IllegalStateException(report.faults().toString());
        }
        return report.actions();
    }

    /** Exports all of the trail, and returns what an auditor calls the verifier with. */
    public String[] exported() throws IOException {
        Path export = world.data.resolve("export.jsonl");
        world.keeper().export(export, null, null);
        List<String> arguments = new ArrayList<>(List.of(export.toString(), "--anchors"));
        for (String folder : List.of("trail", "trail/certificates")) {
            try (var files = Files.list(world.data.resolve(folder))) {
                files.filter(Files::isRegularFile).map(Path::toString).sorted().forEach(arguments::add);
            }
            if (folder.equals("trail")) {
                arguments.add("--certificate");
            }
        }
        return arguments.toArray(String[]::new);
    }

    /** Lets time pass on the clock of the platform. */
    public synchronized void pass(Duration time) {
        world.pass(time);
    }

    @Override
    public void close() {
        world.close();
    }
}
