// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.api.matter.Material;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Supplement;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.catalog.Checklist;

/**
 * Somebody is about to do something, or only wants to know whether he could: what guards look at.
 *
 * @param before the case, or {@code null} if the action makes it
 * @param data what the action says, or {@code null} if somebody only wants to know
 * @param actor who
 * @param role in which role
 * @param at when it happens
 * @param rules what the matter asks
 * @param answers what was asked outside before the transaction
 */
public record Attempt(
        CaseRecord before,
        ActionData data,
        Actor actor,
        Role role,
        Instant at,
        MatterRules rules,
        OutsideAnswers answers) {

    /** Returns what is filed once the action is done. */
    public Filing filing() {
        if (data instanceof IntakeData.Draft draft) {
            return draft.filing();
        }
        if (data instanceof IntakeData.OpenExOfficio) {
            return answers.linked()
                    .map(Predecessor::record)
                    .map(CaseRecord::filing)
                    .map(Attempt::ofParty)
                    .orElseThrow();
        }
        if (data instanceof IntakeData.Save save) {
            return save.filing();
        }
        if (data instanceof IntakeData.AnswerCorrection answer) {
            return answer.filing();
        }
        if (data instanceof IntakeData.Supply supply) {
            return Supplement.filing(before.filing(), supply);
        }
        return before.filing();
    }

    /** Of whom it was and what he had applied for; the papers stay with that case, and the mandate of an agent ended with it. */
    private static Filing ofParty(Filing filed) {
        return new Filing(filed.answers(), filed.applicant(), null, filed.form(), List.of(), filed.delivery());
    }

    /** Returns the closed case that the new one is about (T34), or {@code null} if it is about none. */
    IntakeData.Link link() {
        return link(data);
    }

    /** Returns the closed case that an action makes a new one about, or {@code null} if it does not. */
    public static IntakeData.Link link(ActionData data) {
        if (data instanceof IntakeData.Draft draft) {
            return draft.link();
        }
        return data instanceof IntakeData.OpenExOfficio opened ? opened.link() : null;
    }

    /** Returns what the matter asks, given what is filed once the action is done. */
    public Checklist checklist() {
        return rules.checklist(filing().answers());
    }

    /** Returns the keys of materials that need not be handed in. */
    public Set<String> exempt() {
        return before == null
                ? Set.of()
                : before.intake().exemptions().stream()
                        .map(one -> one.proof().material())
                        .collect(Collectors.toSet());
    }

    /** Returns what must be handed in but is not there once the action is done. */
    List<Material> missing() {
        return MaterialCheck.missing(checklist(), filing(), exempt());
    }
}
