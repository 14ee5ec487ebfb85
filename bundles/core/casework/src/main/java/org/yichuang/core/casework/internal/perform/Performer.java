// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.yichuang.core.casework.internal.documents.DocumentData;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.numbers.Counters;
import org.yichuang.core.casework.internal.numbers.Numbers;
import org.yichuang.core.casework.internal.outbox.Outgoing;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseHead;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.persistence.Conflict;
import org.yichuang.core.casework.internal.persistence.RecentCases;
import org.yichuang.core.casework.internal.persistence.RecentCases.Standing;
import org.yichuang.core.casework.internal.read.Reach;
import org.yichuang.core.casework.internal.read.Visibility;
import org.yichuang.core.casework.internal.retention.Erasure;
import org.yichuang.core.casework.internal.trail.Seal;
import org.yichuang.core.casework.internal.transitions.MatterRules;
import org.yichuang.core.casework.internal.transitions.OutsideAnswers;
import org.yichuang.core.casework.internal.transitions.Predecessor;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.clock.Deadlines;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Performs requests: the one way to change a case (design §3). */
public final class Performer {
    private static final int ATTEMPTS = 5;

    private final EntityManagerFactory database;
    private final Preparation preparation;
    private final TimeSource time;
    private final ZoneId zone;
    private final Seal seal;
    private final AfterCommit after;
    private final Outgoing outgoing;
    private final FactFinder facts;
    private final DocumentData documents;
    private final Summary summary;
    private final RecentCases recent;

    /**
     * Performs with these services.
     *
     * @param outgoing says what actions cause outside
     * @param after what is run after a commit
     */
    public Performer(
            EntityManagerFactory database,
            RecentCases recent,
            Preparation preparation,
            Deadlines deadlines,
            TimeSource time,
            ZoneId zone,
            Seal seal,
            Outgoing outgoing,
            AfterCommit after) {
        this.database = database;
        this.recent = recent;
        this.preparation = preparation;
        this.time = time;
        this.zone = zone;
        this.seal = seal;
        this.outgoing = outgoing;
        this.after = after;
        facts = new FactFinder(deadlines);
        documents = new DocumentData(zone);
        summary = new Summary(zone);
    }

    /**
     * Who is woken after a commit.
     *
     * @param documents run if it ordered documents
     * @param messages run if it wrote messages to the outside
     */
    public record AfterCommit(Runnable documents, Runnable messages) {}

    /**
     * Performs a request whole or not at all; it has committed on return.
     *
     * @param version last action of the case as the actor saw it, or {@code null} if that does not matter
     */
    public Receipt perform(String caseNo, Integer version, List<ActionRequest> actions, Actor actor) {
        Request request = Request.of(caseNo, actions);
        Receipt unasked = unasked(request, actor, version);
        if (unasked != null) {
            return unasked;
        }
        Integer seen = version;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            // An identifier of a later action that was used before shows itself in the first attempt by its unique key.
            List<String> ids = attempt == 1 ? request.firstId() : request.ids();
            Try one = attempt(request, ids, actor, seen);
            if (one.receipt() != null) {
                return one.receipt();
            }
            seen = one.seen();
        }
        throw changed();
    }

    /**
     * Tries without asking the database what is there already: mostly the case is as this platform left it, and the request comes
     * for the first time. Where it is not so, the database refuses the rows by their keys, or the law refuses the action; a
     * refusal holds only if the case still stands as it was taken.
     *
     * @return the receipt, or {@code null} if the database has to be asked
     */
    private Receipt unasked(Request request, Actor actor, Integer version) {
        Standing left = request.caseNo() == null ? null : recent.left(request.caseNo());
        boolean isNew = request.caseNo() == null;
        boolean asSeen =
                left != null && (version == null || version == left.head().sequence());
        if (!isNew && !asSeen) {
            return null;
        }
        EntityManager em = database.createEntityManager();
        try {
            return inTransaction(em, request, actor, isNew ? null : visible(left, actor));
        } catch (Refusal refusal) {
            rollback(em);
            CaseRows.Asked asked = CaseRows.ask(em, request.caseNo(), actor.account(), request.firstId());
            if (asked.known() == null && (isNew || left.head().equals(asked.head()))) {
                throw refusal;
            }
            return null;
        } finally {
            close(em);
        }
    }

    /**
     * What came of a try.
     *
     * @param receipt the receipt, or {@code null} if another transaction was in the way
     * @param seen last action of the case when it was read, or as it was given if it is to be read again
     */
    private record Try(Receipt receipt, Integer seen) {}

    /**
     * Tries once.
     *
     * @param ids identifiers by which a repetition is looked for
     * @param seen last action of the case as the actor or the try before saw it, {@code null} if nobody has. If it is
     *     another one now, somebody else was faster and this request was decided on what no longer holds; if not, two
     *     requests only met at a running number, and trying again is right
     */
    private Try attempt(Request request, List<String> ids, Actor actor, Integer seen) {
        EntityManager em = database.createEntityManager();
        try {
            CaseRows.Asked asked = CaseRows.ask(em, request.caseNo(), actor.account(), ids);
            if (asked.known() != null) {
                return new Try(firstReceipt(asked.known(), request), null);
            }
            Standing standing = request.caseNo() == null ? null : visible(em, asked.head(), request.caseNo(), actor);
            if (standing != null && !standing.head().equals(asked.head())) {
                // Somebody committed between the two looks, and it may have been this same request.
                return new Try(null, seen);
            }
            Integer sequence = standing == null ? null : standing.head().sequence();
            if (seen != null && !seen.equals(sequence)) {
                throw changed();
            }
            return new Try(inTransaction(em, request, actor, standing), sequence);
        } finally {
            close(em);
        }
    }

    private static void close(EntityManager em) {
        rollback(em);
        em.close();
    }

    private static void rollback(EntityManager em) {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
    }

    /** Returns the receipt, or {@code null} if another transaction was in the way. */
    private Receipt inTransaction(EntityManager em, Request request, Actor actor, Standing standing) {
        CaseRecord stored = standing == null ? null : standing.record();
        Optional<LinkedCase> linked = stored == null ? LinkedCase.of(em, request) : Optional.empty();
        Optional<Predecessor> closed = linked.map(LinkedCase::predecessor);
        MatterRules rules = rules(stored, request, closed);
        Erasure erasure = stored != null
                        && request.erases()
                        && actor.is(Role.PLATFORM)
                        && stored.state().isTerminal()
                ? Erasure.of(em, standing.head().id(), stored, rules)
                : null;
        CaseRecord before = erasure == null ? stored : erasure.record();
        List<OutsideAnswers> answers = preparation.answers(request.actions(), rules, before, actor, closed);
        if (before != null) {
            // Primes the rules: inside the transaction the catalogue is not asked.
            rules.checklist(before.filing().answers());
        }
        try {
            em.getTransaction().begin();
            linked.ifPresent(one -> one.hold(em));
            Numbers numbers = new Numbers(new Counters(em)::next, zone);
            Instant now = Instant.ofEpochMilli(time.millis());
            Run run = new Run(before, rules, actor, now, new Run.Tools(facts, numbers, documents, summary, outgoing));
            run.erasing(erasure);
            for (int index = 0; index < answers.size(); index++) {
                run.perform(request.actions().get(index), request.texts().get(index), answers.get(index));
            }
            Recording recording = new Recording(em, run, now);
            Receipt receipt = recording.write(standing, request.digest(), seal);
            em.getTransaction().commit();
            recent.keep(recording.left());
            if (!receipt.documents().isEmpty()) {
                after.documents().run();
            }
            if (run.hasMessages()) {
                after.messages().run();
            }
            return receipt;
        } catch (PersistenceException failure) {
            if (Conflict.isCauseOf(failure)) {
                return null;
            }
            throw failure;
        }
    }

    private MatterRules rules(CaseRecord before, Request request, Optional<Predecessor> linked) {
        return before == null
                ? preparation.rules(request.actions().get(0).data(), linked).orElse(null)
                : preparation.rules(before);
    }

    /** The digest is one of all actions with their identifiers, so the first that is known tells the same from another. */
    private static Receipt firstReceipt(ActionEntity known, Request request) {
        if (!known.getRequestDigest().equals(request.digest())) {
            throw new Refusal(Reason.CONFLICT, "ACTION_ID_REUSED", "动作标识已用于另一次办理：请刷新后重新提交（每次办理使用新的标识）");
        }
        return Json.read(known.getReceipt(), Receipt.class);
    }

    private Standing visible(EntityManager em, CaseHead head, String caseNo, Actor actor) {
        if (head == null) {
            throw Visibility.unknownCase(caseNo);
        }
        return visible(recent.standing(em, caseNo, head), actor);
    }

    private static Standing visible(Standing standing, Actor actor) {
        if (!Visibility.sees(actor, Reach.of(standing.record()))) {
            throw Visibility.unknownCase(standing.record().caseNo());
        }
        return standing;
    }

    private static Refusal changed() {
        return new Refusal(Reason.CONFLICT, "CASE_CHANGED", "本件已被他人办理，请刷新后再试");
    }
}
