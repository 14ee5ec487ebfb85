// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.clock.ClockExplanation;

/** The core of the platform: changes cases, and reads them as an actor may see them. */
@ProviderType
public interface CaseService {

    /**
     * Performs a list of actions on a case, whole or not at all, in one transaction that has committed on return.
     *
     * <p>An action whose identifier is known with the same content is not done again: the first receipt is returned.
     *
     * @param caseNo number of the case, or {@code null} if the first action makes one ({@link ActionType#DRAFT})
     * @param actions what to do, in this order; not empty
     * @throws org.yichuang.ports.problem.Refusal {@code UNKNOWN_CASE}, {@code FORBIDDEN}, {@code OUT_OF_ORDER} (no such
     *     transition from this state), a guard's own code, {@code CASE_CHANGED} (somebody else was faster),
     *     {@code ACTION_ID_REUSED}
     */
    Receipt perform(String caseNo, List<ActionRequest> actions, Actor actor);

    /**
     * Performs a list of actions as {@link #perform(String, List, Actor)} does, but only on the case as the actor saw it. A
     * repetition gets its first receipt, whatever happened to the case since.
     *
     * @param caseNo number of the case
     * @param version {@link CaseView#version()} of the case when the actor decided
     * @throws org.yichuang.ports.problem.Refusal as above; {@code CASE_CHANGED} if the case has another version now
     */
    Receipt perform(String caseNo, long version, List<ActionRequest> actions, Actor actor);

    /**
     * Returns a case as the actor may see it; personal data is masked.
     *
     * @throws org.yichuang.ports.problem.Refusal if there is no such case or the actor may not see it: the same answer
     */
    CaseView view(String caseNo, Actor actor);

    /**
     * Returns a case with personal data in full. The reading is an action on the case ({@link ActionType#UNMASK}).
     *
     * @param reason why it is needed; not blank
     */
    CaseView unmasked(String caseNo, String reason, Actor actor);

    /**
     * Lets an actor read the scans and papers of a case, which nobody can mask. Who works on the case just reads them; anybody
     * else is on its trail with his reason, once an hour ({@link ActionType#READ_PAPERS}).
     *
     * @param reason why it is needed; {@code null} from who works on the case, and from who gave one within this hour
     * @return identifiers of the files that are filed with the case
     * @throws org.yichuang.ports.problem.Refusal as {@link #view}; {@code READING_REASON_MISSING} if a reason is needed,
     *     {@code ERASED} if nothing is there any more
     */
    List<String> readPapers(String caseNo, String reason, Actor actor);

    /**
     * Explains every clock of a case that was ever started, by the calendar it was last counted with.
     *
     * @return in the order of {@link org.yichuang.ports.clock.ClockKind}
     * @throws org.yichuang.ports.problem.Refusal as {@link #view}
     */
    List<ClockExplanation> clocks(String caseNo, Actor actor);

    /**
     * Tells what the fee of a case would be if the actor assessed it now; nothing is done, and a plug-in may be asked.
     *
     * @throws org.yichuang.ports.problem.Refusal as {@link #perform} would for {@link ActionType#ASSESS_FEE}
     */
    FeeTrial fee(String caseNo, Actor actor);

    /** Lists the cases of a queue that the actor may see, earliest due first. */
    CasePage list(CaseQuery query, Actor actor);

    /** Counts the cases in each queue of the actor, capped at 1,000 a queue. */
    List<QueueCount> queues(Actor actor);

    /**
     * Lists the register of what was issued (出件登记, R65), oldest first; a department reads in it what became of its results
     * (R67).
     */
    IssuePage issued(IssueQuery query, Actor actor);

    /** Tells an applicant how far a case is; nothing personal is in it. The same refusal for a wrong number and code. */
    Progress progress(String caseNo, String enquiryCode);

    /** Returns the table of transitions, from which guards, pages and documentation are read. */
    List<Transition> transitions();
}
