// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.ReviewFacet;

/**
 * What it depends on who may see a case and act on it.
 *
 * @param region place the case belongs to
 * @param agency department that decides it
 * @param asked other departments that were asked for their opinion (R53)
 * @param channel account of the portal or terminal it came in by (R34), or {@code null} if it came in at the hall
 */
public record Reach(String region, String agency, Set<String> asked, String channel) {

    /** Returns the reach of a case. */
    public static Reach of(CaseRecord record) {
        return new Reach(record.region(), record.matter().agency(), asked(record), record.channelAccount());
    }

    private static Set<String> asked(CaseRecord record) {
        return record.review().joint().stream()
                .map(ReviewFacet.JointTask::department)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the reach of a case that somebody is about to make: it is nobody's but his, and no department's yet.
     *
     * @param region place of its window
     * @param account account of who makes it
     */
    public static Reach ofNew(String region, String account) {
        return new Reach(region, "", Set.of(), account);
    }
}
