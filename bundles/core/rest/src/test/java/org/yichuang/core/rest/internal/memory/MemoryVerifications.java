// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.Verification;
import org.yichuang.ports.trail.Verification.State;
import org.yichuang.ports.trail.Verifications;

/** Begins verifications and never finishes them. */
public final class MemoryVerifications implements Verifications {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final List<Verification> begun = new ArrayList<>();

    @Override
    public Verification begin(LocalDate day, Actor actor) {
        if (begun.stream().anyMatch(one -> one.state() == State.RUNNING)) {
            throw new Refusal(Reason.CONFLICT, "VERIFICATION_RUNNING", "核验正在进行");
        }
        begun.add(0, verification(begun.size() + 1, day, State.RUNNING, actor.account(), null));
        return begun.get(0);
    }

    @Override
    public Verification find(int number) {
        return begun.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "UNKNOWN_VERIFICATION", "没有这次核验"));
    }

    @Override
    public List<Verification> list() {
        return List.copyOf(begun);
    }

    @Override
    public Verification cancel(int number) {
        Verification one = find(number);
        begun.set(begun.indexOf(one), verification(number, one.day(), State.CANCELLED, one.askedBy(), NOW));
        return find(number);
    }

    private static Verification verification(int number, LocalDate day, State state, String askedBy, Instant endedAt) {
        return new Verification(
                number,
                day,
                state,
                askedBy,
                NOW,
                endedAt,
                3,
                new TrailReport(1, 2, List.of(new TrailReport.Fault("c", 2, "内容被改动"))));
    }
}
