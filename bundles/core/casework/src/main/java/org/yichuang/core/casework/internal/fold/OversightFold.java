// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.casework.IssueFacet.RaisedAlert;
import org.yichuang.ports.casework.IssueFacet.SupervisionOrder;
import org.yichuang.ports.casework.OversightData;

/** What oversight does to a case. Reading it changes nothing; that it was read stands in the log. */
final class OversightFold {

    private OversightFold() {}

    private static final Set<CaseState> AT_DEPARTMENT = EnumSet.of(CaseState.UNDER_REVIEW, CaseState.DECIDED);

    static void apply(CaseChange change, OversightData data, RecordedAction action) {
        if (data instanceof OversightData.Withdraw) {
            change.state = CaseState.WITHDRAWN;
        } else if (data instanceof OversightData.Lapse) {
            lapse(change);
        } else if (data instanceof OversightData.ChangeFirstResponsible) {
            String account = action.payload().facts().assignee().account();
            IntakeFold.edit(change, intake -> intake.firstResponsible = account);
        } else if (data instanceof OversightData.HandOver) {
            handOver(change, action.payload().facts().assignee());
        } else if (data instanceof OversightData.Urge said) {
            order(change, said.text(), null, action);
            change.issue = change.issue.urged(action.happenedAt());
        } else if (data instanceof OversightData.Supervise said) {
            order(change, said.text(), said.answerBy(), action);
        } else if (data instanceof OversightData.AnswerSupervision said) {
            answer(change, said.text(), action);
        } else if (data instanceof OversightData.Alert said) {
            RaisedAlert alert = new RaisedAlert(said.kind(), said.text(), action.happenedAt());
            change.issue = change.issue.withAlerts(CaseChange.append(change.issue.alerts(), alert));
        } else if (data instanceof OversightData.Recount
                && action.payload().facts().joints() != null) {
            ProcedureFold.recount(change, action.payload().facts().joints());
        } else if (data instanceof OversightData.ReportHandler said) {
            change.issue = change.issue.withoutHandler(said.since());
        } else if (data instanceof OversightData.Erase) {
            change.issue = change.issue.erased(action.happenedAt());
        }
    }

    private static void lapse(CaseChange change) {
        String why = change.state == CaseState.AWAITING_CORRECTION ? "补正期限届满没有补正" : "容缺补齐期限届满没有补齐";
        IntakeFold.edit(change, intake -> intake.lapse = why);
        change.state = CaseState.LAPSED;
    }

    /** At the hall a case goes to the window of who takes it over, in whose work list he finds it. */
    private static void handOver(CaseChange change, Facts.Assignee to) {
        if (AT_DEPARTMENT.contains(change.state)) {
            change.assignee = to.account();
        } else {
            IntakeFold.edit(change, intake -> intake.clerk = to.account());
            change.window = to.window() == null ? change.window : to.window();
        }
    }

    private static void order(CaseChange change, String text, String answerBy, RecordedAction action) {
        SupervisionOrder order =
                new SupervisionOrder(text, action.by().name(), action.happenedAt(), answerBy, null, null, null);
        change.issue = change.issue.withOrders(CaseChange.append(change.issue.orders(), order));
    }

    private static void answer(CaseChange change, String text, RecordedAction action) {
        SupervisionOrder open = change.issue.openOrder();
        SupervisionOrder answered = new SupervisionOrder(
                open.text(),
                open.by(),
                open.at(),
                open.answerBy(),
                text,
                action.by().name(),
                action.happenedAt());
        change.issue = change.issue.withOrders(change.issue.orders().stream()
                .map(order -> order == open ? answered : order)
                .toList());
    }
}
