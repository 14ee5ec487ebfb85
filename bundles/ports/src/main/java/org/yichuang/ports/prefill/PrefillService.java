// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.prefill;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.ports.accounts.Actor;

/** Asks registers for who takes in an application, and remembers every time it did. */
@ProviderType
public interface PrefillService {

    /**
     * Asks the registers that know something of the applicant, each with a time limit. One that is down is told as such and
     * refuses nothing: what it would have covered is handed in on paper.
     *
     * @throws org.yichuang.ports.problem.Refusal {@code FORBIDDEN} if the actor does not take in applications,
     *     {@code CONSENT_MISSING}, {@code APPLICANT_INVALID}, {@code UNKNOWN_MATTER} and other refusals of the catalogue
     */
    Prefilled ask(PrefillQuestion question, Actor actor);

    /** Finds a query by its number. */
    Optional<RegisterQuery> find(String number);

    /**
     * Lists queries, newest first: all of them to the administrator of audits, those of his place to a supervisor.
     *
     * @param caseNo number of a case, or {@code null} for all
     * @param after {@link QueryPage#next()} of the page before, or {@code null} for the first
     * @param limit how many at most, from 1 to 100
     * @throws org.yichuang.ports.problem.Refusal {@code FORBIDDEN}
     */
    QueryPage list(String caseNo, String after, int limit, Actor actor);
}
