// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import java.util.Arrays;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.persistence.MissingColumns;
import org.yichuang.core.casework.internal.timers.TimerPlan.Timer;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Refusal;

/**
 * Does once whatever is due by itself (到期办理). Any number of nodes may do so at the same time: what each does is named by
 * the case and its version, so the second one finds it done.
 */
public final class TimerRound {
    private static final Logger LOG = LoggerFactory.getLogger(TimerRound.class);
    /** A case that was not looked at for long may be due for several things; what is left is done in the next round. */
    private static final int STEPS = 10;

    private final EntityManagerFactory database;
    private final MissingColumns missing;
    private final CaseService cases;
    private final TimeSource time;
    private final int batch;
    private final Setbacks setbacks = new Setbacks();
    private volatile boolean ended;

    /**
     * Works on these cases.
     *
     * @param batch how many cases are looked for at once
     */
    public TimerRound(EntityManagerFactory database, CaseService cases, TimeSource time, int batch) {
        this.database = database;
        missing = new MissingColumns(database);
        this.cases = cases;
        this.time = time;
        this.batch = batch;
    }

    /** A place in the list of what is due. */
    private record Place(long timer, long id, String caseNo) {
        static final Place BEGINNING = new Place(Long.MIN_VALUE, 0, null);
    }

    /**
     * Does what is due; a case at which it fails never stops the others.
     *
     * @return how many actions were done
     */
    public int run() {
        fillIn();
        long now = time.millis();
        int done = 0;
        Place last = Place.BEGINNING;
        List<Place> page = due(now, last);
        while (!page.isEmpty()) {
            for (Place place : page) {
                if (ended) {
                    return done;
                }
                done += setbacks.holdBack(place.caseNo(), now) ? 0 : work(place.caseNo());
                last = place;
            }
            page = due(now, last);
        }
        return done;
    }

    /** Cases from before a column that timers and lists look at are given it first. */
    private void fillIn() {
        int filled = batch;
        while (!ended && filled == batch) {
            filled = missing.fill(batch);
        }
    }

    /** Begins no other case from now on; the rest is found by the next round of any node. */
    void end() {
        ended = true;
    }

    /** Returns how many cases can't be worked on just now. */
    public int failing() {
        return setbacks.count();
    }

    private List<Place> due(long now, Place after) {
        EntityManager em = database.createEntityManager();
        try {
            return em
                    .createQuery(
                            "select c.timer, c.id, c.caseNo from CaseEntity c where c.timer <= :now"
                                    + " and c.timer >= :timer and (c.timer > :timer or c.id > :id)"
                                    + " order by c.timer, c.id",
                            Object[].class)
                    .setParameter("now", now)
                    .setParameter("timer", after.timer())
                    .setParameter("id", after.id())
                    .setMaxResults(batch)
                    .getResultList()
                    .stream()
                    .map(row -> new Place((Long) row[0], (Long) row[1], (String) row[2]))
                    .toList();
        } finally {
            em.close();
        }
    }

    private int work(String caseNo) {
        int done = 0;
        try {
            while (done < STEPS && step(caseNo)) {
                done++;
            }
            setbacks.forget(caseNo);
        } catch (RuntimeException failure) {
            setbacks.add(caseNo, time.millis());
            LOG.warn("Timers of case {} are tried again later: {}", caseNo, failure.toString());
        }
        return done;
    }

    /** Does the first thing that is due and can be done; tells whether there was one. */
    private boolean step(String caseNo) {
        CaseRecord record = read(caseNo);
        List<Timer> due = TimerPlan.of(record).stream()
                .filter(timer -> timer.at().toEpochMilli() <= time.millis())
                .toList();
        Refusal refused = null;
        for (Timer timer : due) {
            try {
                cases.perform(
                        caseNo, record.sequence(), List.of(request(record, timer)), Actor.platform(record.region()));
                return true;
            } catch (Refusal refusal) {
                if (refusal.code().equals("CASE_CHANGED")) {
                    return false;
                }
                refused = refusal;
            }
        }
        if (refused != null) {
            throw refused;
        }
        return false;
    }

    /** Whoever sees the same case names the same action alike. */
    private static ActionRequest request(CaseRecord record, Timer timer) {
        ActionType type = Arrays.stream(ActionType.values())
                .filter(one -> one.data() == timer.data().getClass())
                .findFirst()
                .orElseThrow();
        return new ActionRequest("timer-" + record.caseNo() + "-" + record.sequence(), type, timer.data(), null);
    }

    private CaseRecord read(String caseNo) {
        EntityManager em = database.createEntityManager();
        try {
            return CaseRows.find(em, caseNo).map(CaseEntity::toRecord).orElseThrow();
        } finally {
            em.close();
        }
    }
}
