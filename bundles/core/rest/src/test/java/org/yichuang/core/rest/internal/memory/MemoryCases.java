// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.ClockState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.api.casework.DeliveryState;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.api.casework.InteropState;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CasePage;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.FeeTrial;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.casework.IssueEntry;
import org.yichuang.ports.casework.IssueFacet;
import org.yichuang.ports.casework.IssuePage;
import org.yichuang.ports.casework.IssueQuery;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.Progress;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.QueueCount;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.casework.ReviewFacet;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.clock.ClockEntry;
import org.yichuang.ports.clock.ClockExplanation;
import org.yichuang.ports.clock.ClockKind;
import org.yichuang.ports.clock.ClockReading;
import org.yichuang.ports.clock.Deadline;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** One case, {@link #CASE_NO} in version {@link #VERSION}, and what was asked of it. */
public final class MemoryCases implements CaseService {
    public static final String CASE_NO = "11150100MB0X00001A400011800200020261121000001";
    public static final long VERSION = 3;
    public static final String FILED = "file-of-the-case";

    public final List<ActionRequest> performed = new ArrayList<>();
    public RuntimeException next;
    public CaseQuery lastQuery;
    /** Why papers were last read. */
    public String lastReason;

    @Override
    public Receipt perform(String caseNo, List<ActionRequest> actions, Actor actor) {
        failIfTold();
        performed.addAll(actions);
        return new Receipt(CASE_NO, "A01-0001", "8842", CaseState.ACCEPTED, VERSION + 1, 4, List.of("d1"));
    }

    @Override
    public Receipt perform(String caseNo, long version, List<ActionRequest> actions, Actor actor) {
        if (version != VERSION) {
            throw new Refusal(Reason.CONFLICT, "CASE_CHANGED", "办件刚被他人更新，请刷新后重试。");
        }
        return perform(caseNo, actions, actor);
    }

    @Override
    public CaseView view(String caseNo, Actor actor) {
        if (!caseNo.equals(CASE_NO)) {
            throw new Refusal(Reason.NOT_FOUND, "UNKNOWN_CASE", "没有这个办件，或当前账号无权查看。");
        }
        return view(true);
    }

    @Override
    public FeeTrial fee(String caseNo, Actor actor) {
        view(caseNo, actor);
        return new FeeTrial(
                List.of(new ReviewFacet.Payment.Line("登记费", new BigDecimal("1.5"), "件", 8_001, 0, "示例文件")), 12_002);
    }

    @Override
    public List<ClockExplanation> clocks(String caseNo, Actor actor) {
        view(caseNo, actor);
        Limit limit = new Limit(1, LimitUnit.WORKING_DAY);
        Deadline.Day start = new Deadline.Day(LocalDate.of(2026, 11, 20), false, "起算当日不计");
        return List.of(new ClockExplanation(
                ClockKind.PROMISE,
                null,
                1,
                limit,
                List.of(new ClockEntry(ClockEntry.Kind.START, null, Instant.EPOCH, Instant.EPOCH, "a1", 0)),
                new ClockReading(
                        ClockState.PAUSED,
                        limit,
                        0,
                        1,
                        new Deadline(null, null, false, "national-1", List.of(start)))));
    }

    @Override
    public CaseView unmasked(String caseNo, String reason, Actor actor) {
        return view(false);
    }

    @Override
    public List<String> readPapers(String caseNo, String reason, Actor actor) {
        view(caseNo, actor);
        lastReason = reason;
        return List.of(FILED);
    }

    @Override
    public CasePage list(CaseQuery query, Actor actor) {
        lastQuery = query;
        return new CasePage(List.of(), null);
    }

    @Override
    public List<QueueCount> queues(Actor actor) {
        return List.of(new QueueCount(Queue.INTAKE, 2, 1));
    }

    @Override
    public IssuePage issued(IssueQuery query, Actor actor) {
        IssueEntry entry = new IssueEntry(
                "1", "2", "事项", "部门", "证", "=1号", DeliveryMethod.COUNTER, "巴**", false, Instant.EPOCH, "孙出件", "B01");
        return new IssuePage(List.of(entry), query.after() == null ? "0-1" : null);
    }

    @Override
    public Progress progress(String caseNo, String enquiryCode) {
        return new Progress(caseNo, "道路货物运输经营许可", "交通运输局", CaseState.ACCEPTED, null, null, List.of(), List.of());
    }

    @Override
    public List<Transition> transitions() {
        return List.of(new Transition(
                "T12",
                ActionType.ACCEPT,
                Set.of(CaseState.RECEIVED),
                CaseState.ACCEPTED,
                Set.of(Role.WINDOW_CLERK),
                List.of("材料齐全"),
                List.of(),
                List.of(new Transition.ClockEffect(ClockKind.PROMISE, ClockEntry.Kind.START)),
                Set.of()));
    }

    private void failIfTold() {
        RuntimeException failure = next;
        next = null;
        if (failure != null) {
            throw failure;
        }
    }

    private static CaseView view(boolean masked) {
        Filing filing = new Filing(
                Map.of(), null, null, Map.of(), List.of(new MaterialItem("form", 1, 0, List.of(FILED))), null);
        return new CaseView(
                CASE_NO,
                "A01-0001",
                null,
                VERSION,
                CaseState.RECEIVED,
                "M",
                "digest",
                "道路货物运输经营许可",
                "A",
                "交通运输局",
                "150100",
                "A01",
                IntakeChannel.COUNTER,
                filing,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                CustodyState.AT_WINDOW,
                List.of(),
                DeliveryState.NOT_READY,
                InteropState.LOCAL,
                HandlerState.AVAILABLE,
                new CaseView.Clock(ClockState.RUNNING, null, Instant.EPOCH, null, null, null, Light.GREEN, false),
                Map.of(),
                IntakeFacet.NEW,
                ReviewFacet.NEW,
                IssueFacet.NEW,
                null,
                List.of(new CaseView.LinkedCase("C-2", IntakeData.Link.Kind.REVOCATION, CaseState.UNDER_REVIEW)),
                List.of(),
                List.of(new CaseView.NextStep(ActionType.REFUSE, "T11", List.of())),
                masked);
    }
}
