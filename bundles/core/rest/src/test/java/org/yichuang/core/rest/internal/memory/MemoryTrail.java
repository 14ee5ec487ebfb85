// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.TrailService;

/** Keeps what was asked, and finds one fault. */
public final class MemoryTrail implements TrailService {
    public final List<String> calls = new ArrayList<>();

    @Override
    public TrailReport verifyCase(String caseNo) {
        return found("case " + caseNo);
    }

    @Override
    public TrailReport verifyDay(LocalDate day, Listener listener) {
        return found("day " + day);
    }

    @Override
    public TrailReport verifyAll(Listener listener) {
        return found("all");
    }

    private TrailReport found(String call) {
        calls.add(call);
        return new TrailReport(1, 2, List.of(new TrailReport.Fault("c", 2, "内容被改动")));
    }
}
