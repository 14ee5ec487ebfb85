// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.ports.accounts.Actor;

/**
 * Erases the personal data of cases whose retention is over (个人信息到期删除). That it was erased stands on the trail, which
 * verifies before and after.
 */
@ProviderType
public interface RetentionService {

    /**
     * Lists cases whose retention is over, the longest ended first; nothing is erased by asking.
     *
     * @param limit how many at most
     * @param actor a security or audit administrator, or an operator at the shell
     */
    List<Due> due(int limit, Actor actor);

    /**
     * Erases the personal data of a case.
     *
     * @param actor a security administrator, or an operator at the shell
     * @throws org.yichuang.ports.problem.Refusal if there is no such case, its retention is not over, or something in it is
     *     still open
     */
    Receipt erase(String caseNo, Actor actor);

    /**
     * Erases the personal data of all cases whose retention is over, and of consultations and queries of registers.
     *
     * @param actor as of {@link #erase}
     */
    Outcome eraseDue(Actor actor);

    /**
     * A case whose retention is over.
     *
     * @param caseNo its number
     * @param matterName its matter
     * @param agencyName the department that decided it
     * @param endedAt when it came to its end
     * @param retainedUntil last day of its retention
     */
    record Due(String caseNo, String matterName, String agencyName, Instant endedAt, LocalDate retainedUntil) {}

    /**
     * What came of it.
     *
     * @param erased how many cases were erased
     * @param beside how many consultations and queries of registers were
     * @param kept what could not be, and why
     */
    record Outcome(int erased, int beside, List<Kept> kept) {}

    /**
     * What stays as it is and is due the next time again.
     *
     * @param subject the number of a case, or {@linkplain Retained#title() what is kept beside cases}
     * @param reason why, in Chinese
     */
    record Kept(String subject, String reason) {}
}
