// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.yichuang.ports.casework.RetentionService;
import org.yichuang.ports.casework.RetentionService.Outcome;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** {@code case:erase}: erases the personal data of cases whose retention is over, for ever. */
@Service
@Command(
        scope = "case",
        name = "erase",
        description = "Erases for ever the personal data of cases whose retention (保管期限) is over; their trail stays")
public final class CaseErase extends Report<Outcome> {
    @Reference
    private RetentionService retention;

    @Reference
    private Session session;

    @Argument(name = "case", description = "Number of the case")
    @Completion(CaseCompleter.class)
    private String caseNo;

    @Option(name = "--due", description = "All cases that case:retention lists")
    private boolean due;

    @Override
    protected Outcome ask() {
        if (due == (caseNo != null)) {
            throw new Refusal(Reason.INVALID, "CASE_MISSING", "请指明一个办件编号，或者用 --due 删除全部到期办件（先用 case:retention 查看）");
        }
        if (due) {
            return retention.eraseDue(Operator.of(session));
        }
        retention.erase(caseNo, Operator.of(session));
        return new Outcome(1, 0, List.of());
    }

    @Override
    protected void print(Outcome outcome) {
        System.out.println("已删除 " + outcome.erased() + " 件的个人信息，以及咨询件和共享数据查询记录 " + outcome.beside() + " 条");
        outcome.kept().forEach(kept -> System.out.println("未删除 " + kept.subject() + "：" + kept.reason()));
    }
}
