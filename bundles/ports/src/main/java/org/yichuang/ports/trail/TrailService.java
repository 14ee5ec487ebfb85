// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.trail;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** Verifies the trail: every action is recomputed, and the case rows are compared with what their actions fold to. */
@ProviderType
public interface TrailService {

    /**
     * Verifies one case.
     *
     * @throws org.yichuang.ports.problem.Refusal if there is no such case
     */
    TrailReport verifyCase(String caseNo);

    /** Verifies the cases that had an action on a day. */
    TrailReport verifyDay(LocalDate day);

    /** Verifies all cases. */
    TrailReport verifyAll();
}
