// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.read.Reach;
import org.yichuang.core.casework.internal.read.Visibility;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.core.casework.internal.transitions.MatterRules;
import org.yichuang.core.casework.internal.transitions.OutsideAnswers;
import org.yichuang.core.casework.internal.transitions.Rule;
import org.yichuang.core.casework.internal.transitions.TransitionTable;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Lets an action in: it has its turn, it is this person's, it can have happened then, and its guards have nothing against it. */
final class Admission {
    private static final Duration LONGEST_AGO = Duration.ofDays(366);

    private final CaseRecord current;
    private final Actor actor;
    private final Instant now;

    /** Admits actions on a case, {@code null} while there is none. */
    Admission(CaseRecord current, Actor actor, Instant now) {
        this.current = current;
        this.actor = actor;
        this.now = now;
    }

    /**
     * An action that is let in.
     *
     * @param transition its line of the table
     */
    record Admitted(Transition transition, Attempt attempt) {}

    /**
     * Lets an action in.
     *
     * @param rules what its matter asks, or {@code null} if the matter of a new case is not offered
     * @throws Refusal if it may not be done, or not now, or not so
     */
    Admitted admit(ActionRequest request, MatterRules rules, OutsideAnswers answers) {
        Rule rule = rule(request);
        Instant at = happenedAt(request);
        Role role = role(rule.transition(), request.data(), answers);
        Attempt attempt = new Attempt(current, request.data(), actor, role, at, rules, answers);
        rule.require(attempt);
        return new Admitted(rule.transition(), attempt);
    }

    /** Returns the line of the table, or refuses what is out of order. */
    private Rule rule(ActionRequest request) {
        ActionType type = request.type();
        // What makes a case is never out of order, and a request for anything else names one.
        return TransitionTable.find(type, current, request.data())
                .orElseThrow(() -> new Refusal(
                        Reason.CONFLICT,
                        "OUT_OF_ORDER",
                        "办件现在是“" + current.state().title() + "”，不能“" + type.title() + "”：请刷新后按可办理的下一步操作"));
    }

    /** Returns the role in which it is done, or refuses who may not. */
    private Role role(Transition transition, ActionData data, OutsideAnswers answers) {
        Optional<Role> role = Visibility.actingRole(actor, transition, reach(data, answers));
        return role.orElseThrow(() -> new Refusal(
                Reason.FORBIDDEN,
                "FORBIDDEN",
                transition.roles().stream()
                        .map(Role::title)
                        .collect(Collectors.joining(
                                "、", "您的岗位不能办理“" + transition.action().title() + "”：请由本地区、本部门的", "办理"))));
    }

    private Reach reach(ActionData data, OutsideAnswers answers) {
        if (current != null) {
            return Reach.of(current);
        }
        if (data instanceof IntakeData.OpenExOfficio opened) {
            // A department takes up its own cases only, and learns nothing of others.
            return answers.linked()
                    .map(closed -> Reach.of(closed.record()))
                    .filter(reach -> Visibility.sees(actor, reach))
                    .orElseThrow(() -> Visibility.unknownCase(
                            opened.link() == null ? "" : opened.link().caseNo()));
        }
        // A case that is only being made belongs to the place of its window.
        return Reach.ofNew(
                answers.window().map(view -> view.window().region()).orElse(actor.region()), actor.account());
    }

    /** Returns when it happened, or refuses a time at which it can't have happened. */
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
}
