// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.handlers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.OversightData.ReportHandler;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Refusal;

/**
 * Tells open cases that the plug-in of their matter is gone, or is back (T37).
 *
 * <p>Gone means that no node has had it for longer than an upgrade takes, so each node notes what it has. A node that has
 * just started has nothing yet and says nothing; another one may know better. Like a timer, what a node does is named by the
 * case and its version, so the second one finds it done.
 */
public final class HandlerRound {
    private static final Logger LOG = LoggerFactory.getLogger(HandlerRound.class);
    private static final int BATCH = 100;

    private final HandlerRows rows;
    private final CaseService cases;
    private final Predicate<String> offered;
    private final TimeSource time;
    private final long limit;
    private final long begun;
    private volatile boolean ended;

    /**
     * Begins: whatever is missing now has as long as this to come.
     *
     * @param offered tells by its code whether this node has the plug-in of a matter
     * @param limit for how long a plug-in may be gone before anybody is told
     */
    public HandlerRound(
            EntityManagerFactory database,
            CaseService cases,
            Predicate<String> offered,
            TimeSource time,
            Duration limit) {
        rows = new HandlerRows(database);
        this.cases = cases;
        this.offered = offered;
        this.time = time;
        this.limit = limit.toMillis();
        begun = time.millis();
    }

    /**
     * A plug-in that is gone.
     *
     * @param matter code of the matter that it brought
     * @param since when it was last seen
     * @param cases how many open cases wait for it
     */
    public record Gone(String matter, Instant since, long cases) {}

    /** Tells every open case what it does not know yet; returns which plug-ins are gone. */
    public List<Gone> run() {
        long now = time.millis();
        SortedSet<String> matters = rows.matters();
        SortedSet<String> here = new TreeSet<>(matters);
        here.removeIf(offered.negate());
        matters.removeAll(here);
        rows.see(here, now);
        here.forEach(matter ->
                report(HandlerState.HANDLER_UNAVAILABLE, matter, new ReportHandler(HandlerState.AVAILABLE, null)));
        List<Gone> gone = new ArrayList<>();
        for (Map.Entry<String, Long> seen : rows.seen(matters, now).entrySet()) {
            if (now - Math.max(begun, seen.getValue()) >= limit) {
                Instant since = Instant.ofEpochMilli(seen.getValue());
                report(
                        HandlerState.AVAILABLE,
                        seen.getKey(),
                        new ReportHandler(HandlerState.HANDLER_UNAVAILABLE, since));
                gone.add(new Gone(seen.getKey(), since, rows.waiting(seen.getKey())));
            }
        }
        return gone;
    }

    /** Begins no other case from now on; the rest is found by the next round of any node. */
    void end() {
        ended = true;
    }

    /** Reports to the cases of a matter that know something else. */
    private void report(HandlerState known, String matter, ReportHandler said) {
        List<HandlerRows.Row> page = rows.cases(known, matter, 0, BATCH);
        while (!page.isEmpty() && !ended) {
            for (HandlerRows.Row row : page) {
                if (!ended) {
                    report(row, said);
                }
            }
            page = rows.cases(known, matter, page.get(page.size() - 1).id(), BATCH);
        }
    }

    private void report(HandlerRows.Row row, ReportHandler said) {
        String id = "handler-" + row.caseNo() + "-" + row.sequence();
        try {
            cases.perform(
                    row.caseNo(),
                    row.sequence(),
                    List.of(new ActionRequest(id, ActionType.REPORT_HANDLER, said, null)),
                    Actor.platform(row.region()));
        } catch (Refusal refusal) {
            // Somebody was faster, and the next round sees what is left to be said.
            LOG.debug("Case {} was not told of its plug-in: {}", row.caseNo(), refusal.code());
        } catch (RuntimeException failure) {
            LOG.warn("Case {} is told of its plug-in in the next round: {}", row.caseNo(), failure.toString());
        }
    }
}
