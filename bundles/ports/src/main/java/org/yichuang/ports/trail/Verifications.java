// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.trail;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.ports.accounts.Actor;

/**
 * Verifies a day or everything while nobody waits for it (批量核验): every byte that is kept is read again, which takes its time.
 *
 * <p>One at once on all nodes. It is noted how far it is: when its node dies, another one goes on there. The latest are kept.
 */
@ProviderType
public interface Verifications {

    /**
     * Begins a verification.
     *
     * @param day only cases with an action on this day, or {@code null} for all
     * @throws org.yichuang.ports.problem.Refusal if another one is under way
     */
    Verification begin(LocalDate day, Actor actor);

    /**
     * Returns a verification.
     *
     * @throws org.yichuang.ports.problem.Refusal if there is none, or none any more
     */
    Verification find(int number);

    /** Returns the verifications that are kept, latest first. */
    List<Verification> list();

    /**
     * Ends a verification before it is finished; one that has ended stays as it is.
     *
     * @return as it is now, with what was found so far
     * @throws org.yichuang.ports.problem.Refusal if there is none, or none any more
     */
    Verification cancel(int number);
}
