// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.core.casework.internal.documents.DocumentData;
import org.yichuang.core.casework.internal.fold.CaseFold;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.core.casework.internal.fold.OrderedDocument;
import org.yichuang.core.casework.internal.fold.Payload;
import org.yichuang.core.casework.internal.fold.RecordedAction;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.numbers.Numbers;
import org.yichuang.core.casework.internal.outbox.Outgoing;
import org.yichuang.core.casework.internal.outbox.OutgoingMessage;
import org.yichuang.core.casework.internal.persistence.FiledFiles;
import org.yichuang.core.casework.internal.read.Persons;
import org.yichuang.core.casework.internal.read.Visibility;
import org.yichuang.core.casework.internal.retention.Erasure;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.core.casework.internal.transitions.MatterRules;
import org.yichuang.core.casework.internal.transitions.OutsideAnswers;
import org.yichuang.core.trail.Digests;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** One request inside its transaction: action by action checked and folded; {@link Recording} writes what came of it. */
final class Run {
    private static final int PAYLOAD_LENGTH = 256 * 1024;

    private final Actor actor;
    private final MatterRules rules;
    private final Tools tools;
    private final Instant now;
    private final List<Done> done = new ArrayList<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final CaseRecord beginning;
    private CaseRecord current;
    private Erasure erasure;

    /**
     * Begins.
     *
     * @param before the case, or {@code null} if the first action makes it
     * @param rules what its matter asks, or {@code null} if the matter of a new case is not offered
     */
    Run(CaseRecord before, MatterRules rules, Actor actor, Instant now, Tools tools) {
        beginning = before;
        current = before;
        this.rules = rules;
        this.actor = actor;
        this.now = now;
        this.tools = tools;
    }

    /** What a run works with. */
    record Tools(FactFinder facts, Numbers numbers, DocumentData documents, Summary summary, Outgoing outgoing) {}

    /**
     * An action that is done but not written yet.
     *
     * @param payload its stored text
     * @param summary what it said, in a line
     * @param papers documents it ordered
     * @param messages what it causes outside
     */
    record Done(
            String actionId,
            RecordedAction action,
            String payload,
            String summary,
            List<Filled> papers,
            List<OutgoingMessage> messages) {}

    /** A document that is ordered, its data pinned by their digest. */
    record Filled(OrderedDocument order, String data) {
        static Filled of(OrderedDocument ordered, String data) {
            return new Filled(
                    new OrderedDocument(ordered.id(), ordered.kind(), ordered.number(), Digests.SHA_256.of(data)),
                    data);
        }
    }

    /** Begins to erase the case it was given without personal data; the one action is the record of it. */
    void erasing(Erasure whole) {
        erasure = whole;
    }

    /**
     * Does one action, or refuses it.
     *
     * @param said the canonical text of what it says
     */
    void perform(ActionRequest request, String said, OutsideAnswers answers) {
        Admission.Admitted admitted = new Admission(current, actor, now).admit(request, rules, answers);
        Transition transition = admitted.transition();
        Attempt attempt = admitted.attempt();
        Facts answered = tools.facts().find(attempt, transition, request.actionId(), tools.numbers(), now);
        RecordedAction bare = action(request, attempt, answered);
        CaseRecord moved = CaseFold.apply(current, bare);
        Facts followed = tools.facts().follow(attempt, transition, answered, moved, request.actionId(), now);
        Facts found = erasure == null ? followed : followed.erasing(erasure.take());
        RecordedAction drafted = found == answered ? bare : action(request, attempt, found);
        CaseRecord outcome = found == answered ? moved : CaseFold.apply(current, drafted);
        List<Filled> papers = found.documents().stream()
                .map(ordered -> Filled.of(ordered, data(ordered, outcome, attempt)))
                .toList();
        // What a document says depends on the case after the action, and the action pins what its documents say.
        RecordedAction action = papers.isEmpty()
                ? drafted
                : action(
                        request,
                        attempt,
                        found.with(papers.stream().map(Filled::order).toList()));
        String payload = action.payload().text(said);
        // What the platform erases of a long life is longer than what anybody says.
        if (payload.length() > PAYLOAD_LENGTH && erasure == null) {
            throw new Refusal(Reason.TOO_LARGE, "ACTION_TOO_LARGE", "填报内容过长，无法保存：请精简文字，大段内容请以文件上传");
        }
        CaseRecord before = current;
        current = papers.isEmpty() ? outcome : CaseFold.apply(before, action);
        Facts pinned = action.payload().facts();
        List<OutgoingMessage> messages =
                tools.outgoing().after(new Outgoing.Step(request.type(), request.data(), before, current, pinned, now));
        files.addAll(FiledFiles.in(request.data()));
        files.addAll(FiledFiles.in(pinned));
        String summary = Persons.of(current).masked(tools.summary().of(request.data(), pinned));
        done.add(new Done(request.actionId(), action, payload, summary, papers, messages));
    }

    /** Returns the case before it, or {@code null} if it made the case. */
    CaseRecord beginning() {
        return beginning;
    }

    /** Returns the case after what was done so far. */
    CaseRecord current() {
        return current;
    }

    /** Returns what was done so far. */
    List<Done> done() {
        return List.copyOf(done);
    }

    /** Returns the files that are filed with what was done. */
    Set<String> files() {
        return Set.copyOf(files);
    }

    /** Tells whether it erases the case. */
    boolean erases() {
        return erasure != null;
    }

    /** Tells whether it causes messages to the outside. */
    boolean hasMessages() {
        return done.stream().anyMatch(one -> !one.messages().isEmpty());
    }

    /** Returns what the actor is answered. */
    Receipt receipt() {
        return new Receipt(
                current.caseNo(),
                current.opening().shortNo(),
                Visibility.mayKnowEnquiryCode(actor) ? current.opening().enquiryCode() : null,
                current.state(),
                current.sequence(),
                current.sequence(),
                done.stream()
                        .flatMap(one -> one.papers().stream())
                        .map(filled -> filled.order().id())
                        .toList());
    }

    private String data(OrderedDocument ordered, CaseRecord after, Attempt attempt) {
        return Json.write(tools.documents().of(ordered.kind(), after, attempt.data(), attempt, now));
    }

    private RecordedAction action(ActionRequest request, Attempt attempt, Facts found) {
        return new RecordedAction(
                current == null ? 1 : current.sequence() + 1,
                request.type(),
                new RecordedAction.By(
                        actor.account(),
                        actor.name(),
                        attempt.role(),
                        actor.unit(),
                        actor.unitName(),
                        actor.region(),
                        actor.window()),
                attempt.at(),
                now,
                new Payload(request.data(), found));
    }
}
