// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.timers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.core.casework.internal.fold.CaseClock;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Desks;
import org.yichuang.core.casework.internal.fold.PaperDuty;
import org.yichuang.core.casework.internal.fold.PaperHop;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.IssueFacet.SupervisionOrder;
import org.yichuang.ports.casework.OversightData.Alert;
import org.yichuang.ports.casework.ReviewFacet.JointTask;
import org.yichuang.ports.casework.ReviewFacet.PauseInterval;
import org.yichuang.ports.clock.ClockKind;

/**
 * What is late about a case, in danger of it, or will be unless somebody does something (预警, T36). Pure, and of the case
 * alone: the step that ends a cause takes it out of here, and with it the case out of the list of alarms.
 */
public final class Alarms {
    /** Days that people wrote down are days of this country, which has one time. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Set<Alert.Kind> SAID =
            EnumSet.of(Alert.Kind.URGED, Alert.Kind.CALL_OFF_REFUSED, Alert.Kind.HANDLER_GONE);
    private static final String ISSUING = "出件窗口";

    private final CaseRecord record;
    private final List<Cause> causes = new ArrayList<>();

    private Alarms(CaseRecord record) {
        this.record = record;
    }

    /**
     * One cause of an alarm.
     *
     * @param since from when on it is one
     * @param until last moment at which it is one if nothing is done, or {@code null}: then something worse begins
     * @param kind what
     * @param words the same in words, with the moment it is about; made for who reads them, as every write wants the moments
     * @param concerned name of the department or desk that has to do something
     */
    public record Cause(Instant since, Instant until, Alert.Kind kind, Supplier<String> words, String concerned) {

        /** Says it in words. */
        public String text() {
            return words.get();
        }

        /** Tells whether it is one at a moment. */
        boolean isOpen(Instant at) {
            return !since.isAfter(at) && (until == null || !until.isBefore(at));
        }

        /** Tells whether the platform says so on the trail; what somebody said to the case stands there already. */
        boolean isNoticed() {
            return !SAID.contains(kind);
        }
    }

    /** Returns every cause there is or will be unless something happens before. */
    public static List<Cause> causes(CaseRecord record) {
        Alarms alarms = new Alarms(record);
        if (!record.state().isTerminal()) {
            alarms.whileOpen();
        }
        alarms.papers();
        alarms.parcels();
        alarms.orders();
        return alarms.causes;
    }

    /** Returns what is an alarm at a moment, the oldest first. */
    public static List<Cause> open(CaseRecord record, Instant at) {
        return causes(record).stream()
                .filter(cause -> cause.isOpen(at))
                .sorted(Comparator.comparing(Cause::since))
                .toList();
    }

    /** Returns from when on one of the causes is an alarm, or nothing if there are none. */
    public static Optional<Instant> first(List<Cause> causes) {
        return causes.stream().map(Cause::since).min(Comparator.naturalOrder());
    }

    private void whileOpen() {
        limit(ClockKind.PROMISE, "承诺时限");
        limit(ClockKind.STATUTORY, "法定时限");
        late(ClockKind.PRE_REVIEW, Alert.Kind.PRE_REVIEW_LATE, "没有按时预审", window());
        late(ClockKind.ACCEPTANCE, Alert.Kind.ACCEPTANCE_LATE, "补正之后没有按时决定是否受理", window());
        deemed();
        late(ClockKind.CONFIRMATION, Alert.Kind.CONFIRMATION_LATE, "部门没有按时确认", department());
        late(ClockKind.ISSUE, Alert.Kind.RESULT_LATE, "结果没有按时转到出件窗口", decider());
        record.review().pauses().forEach(this::pause);
        record.review().joint().forEach(this::joint);
        urging();
        handler();
        uncollected();
    }

    /** The law accepted what the window had let lie (T38): somebody has to know until the department has taken it up. */
    private void deemed() {
        if (record.intake().deemed() && record.state() == CaseState.ACCEPTED) {
            Instant since = record.clock(ClockKind.CORRECTION_NOTICE).stoppedAt();
            add(since, Alert.Kind.DEEMED, () -> "五个工作日内没有告知补正或者决定，视为受理", window());
        }
    }

    private void limit(ClockKind kind, String title) {
        CaseClock clock = record.clock(kind);
        late(kind, Alert.Kind.OVERDUE, title + "已过", department());
        Instant warning =
                clock.isOpen() && clock.count() != null ? clock.count().warning() : null;
        // A limit that is nearly over as soon as it begins (即办) needs no warning of its own.
        if (warning != null && warning.isAfter(clock.startedAt())) {
            causes.add(new Cause(
                    warning, clock.due(), Alert.Kind.NEARLY_DUE, () -> title + "即将届满" + until(clock), department()));
        }
    }

    private void late(ClockKind clock, Alert.Kind kind, String text, String concerned) {
        CaseClock late = record.clock(clock);
        TimerPlan.overdue(late).ifPresent(at -> add(at, kind, () -> text + until(late), concerned));
    }

    private static String until(CaseClock clock) {
        return until(clock.due());
    }

    private static String until(Instant due) {
        return "（截至 " + MINUTE.format(due.atZone(ZONE)) + "）";
    }

    private void pause(PauseInterval pause) {
        if (pause.to() == null) {
            endOf(pause.expectedEnd())
                    .ifPresent(at -> add(
                            at,
                            Alert.Kind.PAUSE_LATE,
                            () -> "“" + pause.reason().title() + "”超过预计结束日 " + pause.expectedEnd(),
                            department()));
        }
    }

    private void joint(JointTask task) {
        if (task.answeredAt() == null && task.due() != null) {
            add(
                    task.due().plusMillis(1),
                    Alert.Kind.JOINT_LATE,
                    () -> task.name() + "没有按时答复" + until(task.due()),
                    task.name());
        }
    }

    /** Also when the case has ended: nothing is ever in nobody's hands. */
    private void papers() {
        ClockKind day = ClockKind.SAME_DAY_HANDOVER;
        switch (PaperDuty.of(record)) {
            case HAND_OVER -> late(day, Alert.Kind.HAND_OVER_LATE, handOver(), holder());
            case RESULT -> late(day, Alert.Kind.RESULT_HAND_OVER_LATE, "结果没有当日由出件窗口签收", ISSUING);
            case GIVE_BACK_AT_HALL -> late(day, Alert.Kind.RETURN_LATE, "原件没有当日退还申请人", window());
            case GIVE_BACK_AT_DEPARTMENT ->
                late(
                        day,
                        Alert.Kind.RETURN_LATE,
                        "应退还的原件没有当日由部门退还或者移交",
                        record.openHop() == null ? department() : window());
            case NONE -> {
                // Nobody has to do anything about papers.
            }
        }
    }

    private String handOver() {
        PaperHop hop = record.openHop();
        return hop != null && hop.destination() == CustodyState.AT_WINDOW ? "材料没有当日由窗口签收" : "材料没有当日由审批部门签收";
    }

    /** What is still at the window waits for the window, whatever is on its way besides. */
    private String holder() {
        PaperHop hop = record.openHop();
        return hop != null && hop.destination() == CustodyState.AT_BACK_OFFICE ? department() : window();
    }

    /** Somebody counted on getting a parcel back, and has to tell whoever waits for it at the counter (R32). */
    private void parcels() {
        record.issue().shipments().stream()
                .filter(Shipment::keptOnTheWay)
                .forEach(one -> add(
                        one.keptAt(),
                        Alert.Kind.CALL_OFF_REFUSED,
                        () -> one.kind().title() + "（" + one.trackingNo() + "）没有取消成" + why(one),
                        desk(one.calledOffBy())));
    }

    private static String why(Shipment parcel) {
        return parcel.detail() == null ? "" : "：" + parcel.detail();
    }

    private String desk(CustodyState desk) {
        return desk == CustodyState.AT_BACK_OFFICE
                ? department()
                : desk == CustodyState.AT_ISSUING_WINDOW ? ISSUING : window();
    }

    private void orders() {
        for (int index = 0; index < record.issue().orders().size(); index++) {
            order(index + 1, record.issue().orders().get(index));
        }
    }

    private void order(int number, SupervisionOrder order) {
        if (order.unanswered()) {
            endOf(order.answerBy())
                    .ifPresent(
                            at -> add(at, Alert.Kind.SUPERVISION_LATE, () -> "第 " + number + " 件督办没有按时答复", worker()));
        }
    }

    private void urging() {
        Instant at = record.issue().urgedAt();
        if (at != null) {
            add(at, Alert.Kind.URGED, () -> "催办之后还没有办理（" + MINUTE.format(at.atZone(ZONE)) + " 催办）", worker());
        }
    }

    /** Whoever runs the platform brings it back (T37); whose department it is is named, for he knows whom to call. */
    private void handler() {
        Instant at = record.issue().handlerGoneAt();
        if (at != null) {
            add(at, Alert.Kind.HANDLER_GONE, () -> "部门插件自 " + MINUTE.format(at.atZone(ZONE)) + " 起不可用", department());
        }
    }

    /** After the last call (T33) people decide what becomes of the result, and soon. */
    private void uncollected() {
        boolean waits = record.state() == CaseState.AWAITING_DELIVERY
                && record.delivery() != DeliveryState.DISPATCHED
                && record.issue().reminders() >= TimerPlan.REMINDERS;
        if (waits) {
            late(ClockKind.COLLECTION, Alert.Kind.UNCOLLECTED, "催领 " + TimerPlan.REMINDERS + " 次仍无人领取", ISSUING);
        }
    }

    private void add(Instant since, Alert.Kind kind, Supplier<String> words, String concerned) {
        causes.add(new Cause(since, null, kind, words, concerned));
    }

    private String worker() {
        if (Desks.isAtDepartment(record.state())) {
            return department();
        }
        boolean issuing =
                record.state() == CaseState.RESULT_VERIFICATION || record.state() == CaseState.AWAITING_DELIVERY;
        return issuing ? ISSUING : window();
    }

    /** Who has the result until it is handed on. */
    private String decider() {
        return record.decision() != null && record.decision().atWindow() ? window() : department();
    }

    private String department() {
        return record.matter().agencyName();
    }

    private String window() {
        boolean moved = !record.window().equals(record.opening().window());
        return moved
                ? record.window()
                : record.window() + " " + record.opening().windowName();
    }

    private static Optional<Instant> endOf(String day) {
        return Optional.ofNullable(day)
                .map(LocalDate::parse)
                .map(date -> date.plusDays(1).atStartOfDay(ZONE).toInstant());
    }
}
