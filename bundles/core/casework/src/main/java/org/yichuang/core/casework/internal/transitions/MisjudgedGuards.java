// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.casework.MisjudgedPoint;
import org.yichuang.ports.casework.Verdict;
import org.yichuang.ports.problem.Fault;

/** What must hold of review points that a verdict says the window passed wrongly (R47). */
final class MisjudgedGuards {
    private static final String CODE = "MISJUDGED_INVALID";

    private MisjudgedGuards() {}

    static final Guard PASSED_WRONGLY = onData(CODE, "指出的误记要点是窗口记为符合的，逐条写明理由；同意的不指出", attempt -> {
        Verdict said = (Verdict) attempt.data();
        if (said.agree()) {
            return unless(said.misjudged().isEmpty(), "/misjudged", CODE, "同意的，不指出误记的要点", "请改为不同意，或者去掉这些要点");
        }
        return faults(said.misjudged(), attempt.before().findings());
    });

    private static List<Fault> faults(List<MisjudgedPoint> misjudged, List<Finding> findings) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < misjudged.size(); index++) {
            MisjudgedPoint one = misjudged.get(index);
            String path = "/misjudged/" + index;
            faults.addAll(unless(isPassed(one, findings), path, CODE, "窗口没有把这个要点记为符合", "请从窗口记为符合的要点中选择"));
            faults.addAll(unless(seen.add(one.material() + '/' + one.point()), path, CODE, "这个要点写了两次", "请只写一次"));
            faults.addAll(unless(isText(one.reason()), path + "/reason", CODE, "没有写明哪里不符", "请逐条写明理由"));
        }
        return faults;
    }

    private static boolean isPassed(MisjudgedPoint one, List<Finding> findings) {
        return findings.stream()
                .filter(Finding::passed)
                .filter(finding -> finding.point() == one.point())
                .anyMatch(finding -> finding.material().equals(one.material()));
    }
}
