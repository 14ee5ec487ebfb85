// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.problem.Reason;

/** What must hold to erase the personal data of a case, and what no longer works afterwards (到期删除). */
final class RetentionGuards {
    private static final Set<CustodyState> UNDER_WAY = EnumSet.of(CustodyState.IN_TRANSIT, CustodyState.IN_POST);

    private RetentionGuards() {}

    static final Guard NOT_ERASED = onCase(
            "ERASED",
            "个人信息没有删除",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().issue().erasedAt() == null,
                    "",
                    "ERASED",
                    "个人信息已按期删除",
                    "本件保管期限已满，只留办理过程，需要原件的请到档案部门查询"));

    static final Guard RETENTION_OVER = new Guard("RETENTION_RUNNING", "保管期限已满", Reason.CONFLICT, true, attempt -> {
        LocalDate last = LocalDate.parse(((OversightData.Erase) attempt.data()).retainedUntil());
        boolean over = attempt.at().isAfter(attempt.before().issue().endedAt())
                && attempt.at().atZone(ZoneOffset.UTC).toLocalDate().isAfter(last);
        return unless(over, "/retainedUntil", "RETENTION_RUNNING", "保管期限还没有满", "请在 " + last + " 以后删除");
    });

    static final Guard NOTHING_OPEN = onCase(
            "STILL_OPEN",
            "没有在途的材料、没有未答复的督办",
            Reason.CONFLICT,
            attempt -> unless(
                    !UNDER_WAY.contains(attempt.before().custody())
                            && attempt.before().issue().openOrder() == null,
                    "",
                    "STILL_OPEN",
                    "还有在途的材料或者未答复的督办",
                    "请先签收材料、答复督办"));
}
