// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yichuang.core.casework.internal.outbox.Retries;

/** Cases at which a timer failed, each left alone for a while that doubles (退避). Only this node knows; another tries anew. */
final class Setbacks {
    private final Map<String, Setback> byCase = new ConcurrentHashMap<>();

    private record Setback(int failures, long until) {}

    /** Notes a failure. */
    void add(String caseNo, long now) {
        byCase.merge(
                caseNo,
                new Setback(1, now + Retries.gap(1)),
                (known, first) -> new Setback(known.failures() + 1, now + Retries.gap(known.failures() + 1)));
    }

    /** Forgets a case at which it went well. */
    void forget(String caseNo) {
        byCase.remove(caseNo);
    }

    /** Tells whether a case is to be left alone still. */
    boolean holdBack(String caseNo, long now) {
        Setback known = byCase.get(caseNo);
        return known != null && now < known.until();
    }

    /** Returns how many cases there are. */
    int count() {
        return byCase.size();
    }
}
