// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.util.Optional;
import java.util.Set;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.catalog.WindowView;
import org.yichuang.ports.prefill.RegisterQuery;

/**
 * What plug-ins and other services answered before the transaction: inside it nobody is asked.
 *
 * @param offered whether the matter of a new case is offered now
 * @param window the window of a new case, or nothing if there is no such window
 * @param served whether that window takes applications for the matter
 * @param unknownFiles files that are referred to, but do not exist or are somebody else's
 * @param breached whether the applicant broke a promise to supply materials and nobody repaired it (R42)
 * @param colleague who the case is to be given to, or nothing if there is no such account
 * @param qualified whether who acts is qualified for the matter (R33)
 * @param linked the closed case that a new one is about (T34), or nothing if there is no such case
 * @param identity what came of checking who submits a case online, {@code null} if nobody does or he is not who he says he is
 * @param registers the query whose answers are to be used (R96), or nothing if there is no such query
 * @param fee what the plug-in says that the case costs, or {@code null} if it was not asked
 */
public record OutsideAnswers(
        boolean offered,
        Optional<WindowView> window,
        boolean served,
        Set<String> unknownFiles,
        boolean breached,
        Optional<Actor> colleague,
        boolean qualified,
        Optional<Predecessor> linked,
        IntakeFacet.Identity.State identity,
        Optional<RegisterQuery> registers,
        FeeAnswer fee) {

    /** Nothing was asked. */
    public static final OutsideAnswers NOTHING = new OutsideAnswers(
            false,
            Optional.empty(),
            false,
            Set.of(),
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            null,
            Optional.empty(),
            null);

    /** Returns the answers for somebody who only wants to know whether he could link a case to this one. */
    public static OutsideAnswers about(Predecessor closed) {
        return new OutsideAnswers(
                false,
                Optional.empty(),
                false,
                Set.of(),
                false,
                Optional.empty(),
                false,
                Optional.of(closed),
                null,
                Optional.empty(),
                null);
    }
}
