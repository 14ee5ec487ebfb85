// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.fold.RecordedAction;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseService;

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
        world = new World("SM3", migrated);
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

    /** Lets time pass on the clock of the platform. */
    public synchronized void pass(Duration time) {
        world.pass(time);
    }

    @Override
    public void close() {
        world.close();
    }
}
