// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.core.trail.Finding;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.TrailReport.Fault;
import org.yichuang.ports.trail.TrailService.Listener;

/** Adds up what a verification finds. */
final class TrailSum {
    private static final int FAULTS = 1_000;

    private final long total;
    private final Listener listener;
    private final List<Fault> faults;
    private final List<String> notices;
    private long cases;
    private long actions;
    private long anchors;
    private long documents;

    /** Begins with nothing; somebody hears how far it is. */
    TrailSum(long total, Listener listener) {
        this(new TrailReport(0, 0, List.of()), total, listener);
    }

    /** Goes on with what was found before. */
    TrailSum(TrailReport before) {
        this(before, 0, Listener.NONE);
    }

    private TrailSum(TrailReport before, long total, Listener listener) {
        this.total = total;
        this.listener = listener;
        cases = before.cases();
        actions = before.actions();
        anchors = before.anchors();
        documents = before.documents();
        faults = new ArrayList<>(before.faults());
        notices = new ArrayList<>(before.notices());
    }

    void add(CaseVerifier.Finding finding) {
        cases++;
        actions += finding.actions();
        finding.faults().forEach(this::add);
    }

    void add(Finding finding) {
        add(new Fault(finding.subject(), finding.sequence(), finding.chinese()));
    }

    void add(Fault fault) {
        if (faults.size() < FAULTS) {
            faults.add(fault);
        }
    }

    void notice(String text) {
        notices.add(text);
    }

    void anchors(long verified) {
        anchors += verified;
    }

    long documents() {
        return documents;
    }

    void documents(long read) {
        documents = read;
        listener.at(cases, total, documents);
    }

    TrailReport report() {
        return new TrailReport(cases, actions, anchors, documents, List.copyOf(faults), List.copyOf(notices));
    }
}
