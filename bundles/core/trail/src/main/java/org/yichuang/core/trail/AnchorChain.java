// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks anchors one after the other, in the order of their numbers (锚链核验). */
public final class AnchorChain {
    private final Map<String, AnchorCertificate> certificates;
    private long last;
    private String previous = PublicPart.BEGINNING;

    /** Begins before the first anchor; certificates are known by their fingerprints. */
    public AnchorChain(Map<String, AnchorCertificate> certificates) {
        this.certificates = Map.copyOf(certificates);
    }

    /** Goes on behind an anchor that is taken as it is. */
    public AnchorChain(Map<String, AnchorCertificate> certificates, Anchor behind) {
        this(certificates);
        last = behind.number();
        previous = behind.hash();
    }

    /** Returns the number of the last anchor that was checked; 0 if none was. */
    public long last() {
        return last;
    }

    /** Checks the next anchor; returns what is wrong, empty if nothing is. */
    public List<Finding> check(AnchorLine line) {
        Anchor anchor = line.anchor();
        List<Finding> findings = new ArrayList<>();
        for (long missing = last + 1; missing < anchor.number(); missing++) {
            findings.add(Finding.of(Finding.Kind.ANCHOR_MISSING, missing));
        }
        if (anchor.number() != last + 1 || !anchor.previous().equals(previous)) {
            findings.add(Finding.of(Finding.Kind.ANCHOR_CHAIN, anchor.number()));
        }
        AnchorCertificate certificate = certificates.get(anchor.certificate());
        if (certificate == null) {
            findings.add(Finding.of(Finding.Kind.ANCHOR_CERTIFICATE, anchor.number()));
        } else if (!certificate.verifies(anchor.text(), line.signature())) {
            findings.add(Finding.of(Finding.Kind.ANCHOR_SIGNATURE, anchor.number()));
        }
        if (!line.holdsItsLeaves()) {
            findings.add(Finding.of(Finding.Kind.ANCHOR_LEAVES, anchor.number()));
        }
        last = Math.max(last, anchor.number());
        previous = anchor.hash();
        return findings;
    }
}
