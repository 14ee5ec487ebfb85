// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.timers.TimerPlan.Timer;
import org.yichuang.ports.casework.IssueFacet.SupervisionOrder;
import org.yichuang.ports.casework.OversightData.Alert;
import org.yichuang.ports.casework.ReviewFacet.JointTask;
import org.yichuang.ports.casework.ReviewFacet.PauseInterval;
import org.yichuang.ports.clock.ClockKind;

/** What the platform finds late, or in danger of it (预警, T36): once for each cause, which its text names with the moment. */
final class AlertPlan {
    /** Days that people wrote down are days of this country, which has one time. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseRecord record;
    private final List<Timer> alerts = new ArrayList<>();

    private AlertPlan(CaseRecord record) {
        this.record = record;
    }

    static List<Timer> of(CaseRecord record) {
        if (record.state().isTerminal()) {
            return List.of();
        }
        AlertPlan plan = new AlertPlan(record);
        plan.limit(ClockKind.PROMISE, "承诺时限");
        plan.limit(ClockKind.STATUTORY, "法定时限");
        plan.late(ClockKind.PRE_REVIEW, Alert.Kind.PRE_REVIEW_LATE, "没有按时预审");
        plan.late(ClockKind.CONFIRMATION, Alert.Kind.CONFIRMATION_LATE, "部门没有按时确认");
        plan.late(ClockKind.ISSUE, Alert.Kind.RESULT_LATE, "结果没有按时转到出件窗口");
        if (record.custody() == CustodyState.AT_WINDOW || record.custody() == CustodyState.IN_TRANSIT) {
            plan.late(ClockKind.SAME_DAY_HANDOVER, Alert.Kind.HAND_OVER_LATE, "材料没有当日由审批部门签收");
        }
        record.review().pauses().forEach(plan::pause);
        record.review().joint().forEach(plan::joint);
        for (int index = 0; index < record.issue().orders().size(); index++) {
            plan.order(index + 1, record.issue().orders().get(index));
        }
        return plan.alerts;
    }

    private void limit(ClockKind kind, String title) {
        CaseClock clock = record.clock(kind);
        late(kind, Alert.Kind.OVERDUE, title + "已过");
        Instant warning =
                clock.isOpen() && clock.count() != null ? clock.count().warning() : null;
        // A limit that is nearly over as soon as it begins (即办) needs no warning of its own.
        if (warning != null && warning.isAfter(clock.startedAt())) {
            alert(warning, Alert.Kind.NEARLY_DUE, title + "即将届满" + until(clock));
        }
    }

    private void late(ClockKind clock, Alert.Kind kind, String text) {
        CaseClock late = record.clock(clock);
        TimerPlan.overdue(late).ifPresent(at -> alert(at, kind, text + until(late)));
    }

    private static String until(CaseClock clock) {
        return "（截至 " + MINUTE.format(clock.due().atZone(ZONE)) + "）";
    }

    private void pause(PauseInterval pause) {
        if (pause.to() == null) {
            endOf(pause.expectedEnd())
                    .ifPresent(at -> alert(
                            at,
                            Alert.Kind.PAUSE_LATE,
                            "“" + pause.reason().title() + "”超过预计结束日 " + pause.expectedEnd()));
        }
    }

    private void joint(JointTask task) {
        if (task.answeredAt() == null && task.due() != null) {
            String until = MINUTE.format(task.due().atZone(ZONE));
            alert(task.due().plusMillis(1), Alert.Kind.JOINT_LATE, task.name() + "没有按时答复（截至 " + until + "）");
        }
    }

    private void order(int number, SupervisionOrder order) {
        if (order.answerBy() != null && order.answeredAt() == null) {
            endOf(order.answerBy())
                    .ifPresent(at -> alert(at, Alert.Kind.SUPERVISION_LATE, "第 " + number + " 件督办没有按时答复"));
        }
    }

    private void alert(Instant at, Alert.Kind kind, String text) {
        boolean raised = record.issue().alerts().stream()
                .anyMatch(one -> one.kind() == kind && one.text().equals(text));
        if (!raised) {
            alerts.add(new Timer(at, new Alert(kind, text)));
        }
    }

    private static Optional<Instant> endOf(String day) {
        return Optional.ofNullable(day)
                .map(LocalDate::parse)
                .map(date -> date.plusDays(1).atStartOfDay(ZONE).toInstant());
    }
}
