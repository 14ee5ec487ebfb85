// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.trail;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Verifies the trail: every action is recomputed, the case rows are compared with what their actions fold to, and the kept
 * bytes of documents and files with their digests.
 */
@ProviderType
public interface TrailService {

    /**
     * Verifies one case.
     *
     * @throws org.yichuang.ports.problem.Refusal if there is no such case
     */
    TrailReport verifyCase(String caseNo);

    /** Verifies the cases that had an action on a day, and what went to departments about consultations on it. */
    TrailReport verifyDay(LocalDate day, Listener listener);

    /** Verifies everything. */
    TrailReport verifyAll(Listener listener);

    /** Hears how far a verification is. */
    @FunctionalInterface
    interface Listener {
        /** Nobody listens. */
        Listener NONE = (cases, total, documents) -> {};

        /** So many cases of a total were verified, and the bytes of so many documents and files read again. */
        void at(long cases, long total, long documents);
    }
}
