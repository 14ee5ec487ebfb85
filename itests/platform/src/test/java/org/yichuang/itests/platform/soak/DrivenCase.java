// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.soak;

import java.util.ArrayList;
import java.util.List;

/** A case as who drives it knows it: only what was acknowledged. */
final class DrivenCase {

    /**
     * An action that the platform acknowledged.
     *
     * @param id identifier that the client chose
     * @param login who did it
     */
    record Deed(String id, String login, String type) {}

    final String caseNo;
    private final List<Deed> deeds = new ArrayList<>();

    DrivenCase(String caseNo) {
        this.caseNo = caseNo;
    }

    synchronized void acknowledged(Deed deed) {
        deeds.add(deed);
    }

    synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }
}
