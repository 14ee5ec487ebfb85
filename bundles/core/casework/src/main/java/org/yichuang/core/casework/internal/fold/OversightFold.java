// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.casework.OversightData;

/** What oversight does to a case. Reading it changes nothing; that it was read stands in the log. */
final class OversightFold {

    private OversightFold() {}

    static void apply(CaseChange change, OversightData data, RecordedAction action) {
        if (data instanceof OversightData.Withdraw) {
            change.state = CaseState.WITHDRAWN;
        }
    }
}
