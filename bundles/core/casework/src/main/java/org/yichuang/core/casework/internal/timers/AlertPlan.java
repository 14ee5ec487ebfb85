// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import java.util.List;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.timers.Alarms.Cause;
import org.yichuang.core.casework.internal.timers.TimerPlan.Timer;
import org.yichuang.ports.casework.OversightData.Alert;

/** Which alarms the platform writes on the trail (预警, T36): each cause once, which its text names with the moment. */
final class AlertPlan {
    private AlertPlan() {}

    /** Returns those of the causes in a case that are not on its trail yet. */
    static List<Timer> of(CaseRecord record, List<Cause> causes) {
        return causes.stream()
                .filter(Cause::isNoticed)
                .filter(cause -> record.issue().alerts().stream()
                        .noneMatch(
                                one -> one.kind() == cause.kind() && one.text().equals(cause.text())))
                .map(cause -> new Timer(cause.since(), () -> new Alert(cause.kind(), cause.text())))
                .toList();
    }
}
