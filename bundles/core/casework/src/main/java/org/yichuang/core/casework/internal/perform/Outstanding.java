// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.util.List;
import org.yichuang.core.casework.internal.fold.Supplement;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.core.casework.internal.transitions.MaterialCheck;
import org.yichuang.ports.casework.IntakeData;

/** What is still to come of the materials that an applicant promised (容缺补齐, T23). */
final class Outstanding {
    private Outstanding() {}

    /** Returns the keys of what is to come once this supply is in. */
    static List<String> of(Attempt attempt) {
        IntakeData.Supply said = (IntakeData.Supply) attempt.data();
        return MaterialCheck.outstanding(
                attempt.before().review().missing(),
                attempt.checklist(),
                attempt.filing(),
                Supplement.findings(attempt.before().findings(), said.findings()),
                attempt.exempt());
    }
}
