// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.yichuang.api.casework.CaseState;
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
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.casework.internal.persistence.DocumentEntity;
import org.yichuang.core.casework.internal.persistence.FiledFiles;
import org.yichuang.core.casework.internal.persistence.JointTasks;
import org.yichuang.core.casework.internal.persistence.OutboxEntity;
import org.yichuang.core.casework.internal.persistence.PayloadEntity;
import org.yichuang.core.casework.internal.read.Persons;
import org.yichuang.core.casework.internal.read.Reach;
import org.yichuang.core.casework.internal.read.Visibility;
import org.yichuang.core.casework.internal.retention.Erasure;
import org.yichuang.core.casework.internal.tolerance.Breaches;
import org.yichuang.core.casework.internal.trail.Seal;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.core.casework.internal.transitions.MatterRules;
import org.yichuang.core.casework.internal.transitions.OutsideAnswers;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.core.trail.Digests;
import org.yichuang.core.trail.PublicPart;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** One request inside its transaction: action by action checked and folded, written together at the end. */
final class Run {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final Duration LONGEST_AGO = Duration.ofDays(366);
    private static final int PAYLOAD_LENGTH = 256 * 1024;

    private final Actor actor;
    private final MatterRules rules;
    private final FactFinder facts;
    private final Numbers numbers;
    private final DocumentData documents;
    private final Summary summary;
    private final Outgoing outgoing;
    private final Instant now;
    private final List<Done> done = new ArrayList<>();
    private final CaseRecord beginning;
    private CaseRecord current;
    private final Set<String> files = new LinkedHashSet<>();
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
        facts = tools.facts();
        numbers = tools.numbers();
        documents = tools.documents();
        summary = tools.summary();
        outgoing = tools.outgoing();
    }

    /** What a run works with. */
    record Tools(FactFinder facts, Numbers numbers, DocumentData documents, Summary summary, Outgoing outgoing) {}

    /** Begins to erase the case it was given without personal data; the one action is the record of it. */
    void erasing(Erasure whole) {
        erasure = whole;
    }

    /** An action that is done but not written yet. */
    private record Done(
            String actionId,
            RecordedAction action,
            String payload,
            String summary,
            Map<OrderedDocument, String> data,
            List<OutgoingMessage> messages) {}

    /** Does one action, or refuses it. */
    void perform(ActionRequest request, OutsideAnswers answers) {
        Rule rule = rule(request);
        Instant at = happenedAt(request);
        Role role = role(rule.transition(), answers);
        Attempt attempt = new Attempt(current, request.data(), actor, role, at, rules, answers);
        rule.require(attempt);
        Facts answered = facts.find(attempt, rule.transition(), request.actionId(), numbers, now);
        Facts found = erasure == null ? answered : answered.erasing(erasure.take());
        CaseRecord after = CaseFold.apply(current, action(request, role, at, found));
        Map<OrderedDocument, String> data = found.documents().stream()
                .collect(Collectors.toMap(
                        ordered -> ordered,
                        ordered -> Json.write(documents.of(ordered.kind(), after, request.data(), attempt, now))));
        RecordedAction action = action(request, role, at, found.with(pinned(data)));
        String payload = action.payload().text();
        // What the platform erases of a long life is longer than what anybody says.
        if (payload.length() > PAYLOAD_LENGTH && erasure == null) {
            throw new Refusal(Reason.TOO_LARGE, "ACTION_TOO_LARGE", "填报内容过长，无法保存：请精简文字，大段内容请以文件上传");
        }
        // What is folded is what was stored, not what was said: the log then gives the same case for ever.
        RecordedAction stored = new RecordedAction(
                action.sequence(),
                action.type(),
                action.by(),
                action.happenedAt(),
                action.recordedAt(),
                Payload.parse(action.type(), payload));
        CaseRecord before = current;
        current = CaseFold.apply(current, stored);
        List<OutgoingMessage> messages =
                outgoing.after(new Outgoing.Step(request.type(), request.data(), before, current, found, now));
        files.addAll(FiledFiles.in(request.data()));
        files.addAll(FiledFiles.in(found));
        done.add(new Done(
                request.actionId(),
                stored,
                payload,
                Persons.of(current).masked(summary.of(request.data(), found)),
                data,
                messages));
    }

    /** Writes all of it. */
    Receipt write(EntityManager transaction, CaseEntity before, String requestDigest, Seal seal) {
        Receipt receipt = receipt();
        CaseEntity row = before == null ? new CaseEntity() : before;
        String hash = before == null ? PublicPart.BEGINNING : before.getLastHash();
        for (Done one : done) {
            ActionEntity action = new ActionEntity(
                    row,
                    one.action(),
                    new ActionEntity.RequestMark(one.actionId(), requestDigest, Json.write(receipt)),
                    one.summary(),
                    salt(),
                    seal.algorithm(),
                    hash);
            action.seal(current.caseNo(), one.payload(), seal);
            hash = action.getHash();
            transaction.persist(action);
            transaction.persist(new PayloadEntity(action, one.payload()));
            one.data()
                    .forEach((ordered, data) -> transaction.persist(new DocumentEntity(
                            row, current.caseNo(), one.action().sequence(), pinned(ordered, data), data, now)));
            one.messages()
                    .forEach(message -> transaction.persist(
                            new OutboxEntity(row, current, one.action().sequence(), message, now)));
        }
        row.take(current, hash);
        if (before == null) {
            transaction.persist(row);
        }
        Breaches.write(transaction, row, beginning, current);
        JointTasks.write(transaction, row, beginning, current);
        FiledFiles.note(transaction, row, beginning, files);
        if (erasure != null) {
            Erasure.write(transaction, row, now);
        }
        return receipt;
    }

    /** Tells whether it wrote messages to the outside. */
    boolean hasMessages() {
        return done.stream().anyMatch(one -> !one.messages().isEmpty());
    }

    private Receipt receipt() {
        return new Receipt(
                current.caseNo(),
                current.opening().shortNo(),
                Visibility.mayKnowEnquiryCode(actor) ? current.opening().enquiryCode() : null,
                current.state(),
                current.sequence(),
                current.sequence(),
                done.stream()
                        .flatMap(one -> one.data().keySet().stream())
                        .map(OrderedDocument::id)
                        .toList());
    }

    private Rule rule(ActionRequest request) {
        ActionType type = request.type();
        CaseState state = current == null ? null : current.state();
        return TransitionTable.find(type, current, request.data())
                .orElseThrow(() -> new Refusal(
                        Reason.CONFLICT,
                        "OUT_OF_ORDER",
                        state == null
                                ? "办件还没有建档，不能“" + type.title() + "”：请先建档"
                                : "办件现在是“" + state.title() + "”，不能“" + type.title() + "”：请刷新后按可办理的下一步操作"));
    }

    private Role role(Transition transition, OutsideAnswers answers) {
        // A case that is only being made belongs to the place of its window.
        Reach reach = current == null
                ? Reach.ofNew(
                        answers.window().map(view -> view.window().region()).orElse(actor.region()), actor.account())
                : Reach.of(current);
        Optional<Role> role = Visibility.actingRole(actor, transition, reach);
        return role.orElseThrow(() -> new Refusal(
                Reason.FORBIDDEN,
                "FORBIDDEN",
                transition.roles().stream()
                        .map(Role::title)
                        .collect(Collectors.joining(
                                "、", "您的岗位不能办理“" + transition.action().title() + "”：请由本地区、本部门的", "办理"))));
    }

    private Instant happenedAt(ActionRequest request) {
        Instant at = request.happenedAt() == null ? now : request.happenedAt();
        boolean later = current == null ? at.isAfter(now.minus(LONGEST_AGO)) : !at.isBefore(current.lastHappenedAt());
        if (at.isAfter(now) || !later) {
            if (request.happenedAt() != null) {
                throw new Refusal(Reason.INVALID, "HAPPENED_AT_WRONG", "办理时间不正确：应在上一步办理之后、现在之前，建档不早于一年前，请改正或者留空");
            }
            // The clock of this machine went back a little; what follows never stands before what it follows.
            return current.lastHappenedAt();
        }
        return Instant.ofEpochMilli(at.toEpochMilli());
    }

    private RecordedAction action(ActionRequest request, Role role, Instant at, Facts found) {
        return new RecordedAction(
                current == null ? 1 : current.sequence() + 1,
                request.type(),
                new RecordedAction.By(
                        actor.account(),
                        actor.name(),
                        role,
                        actor.unit(),
                        actor.unitName(),
                        actor.region(),
                        actor.window()),
                at,
                now,
                new Payload(request.data(), found));
    }

    private static List<OrderedDocument> pinned(Map<OrderedDocument, String> data) {
        return data.entrySet().stream()
                .map(entry -> pinned(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static OrderedDocument pinned(OrderedDocument ordered, String data) {
        return new OrderedDocument(ordered.id(), ordered.kind(), ordered.number(), Digests.SHA_256.of(data));
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
