// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.api.casework.CaseState;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.Transition;
import org.yichuang.ports.documents.DocumentKind;

/** {@code case:transitions}: the table by which cases move. */
@Service
@Command(scope = "case", name = "transitions", description = "Shows the table of transitions, as the platform holds it")
public final class CaseTransitions extends Report<List<Transition>> {
    @Reference
    private CaseService cases;

    @Override
    protected List<Transition> ask() {
        return cases.transitions();
    }

    @Override
    protected void print(List<Transition> transitions) {
        var table = Tables.of("没有", "编号", "动作", "从", "到", "谁", "条件", "文书", "时限");
        for (var transition : transitions) {
            table.addRow()
                    .addContent(
                            transition.id(),
                            transition.action().title(),
                            transition.from().stream()
                                    .sorted()
                                    .map(CaseState::title)
                                    .collect(Collectors.joining("、")),
                            transition.to() == null ? "不变" : transition.to().title(),
                            transition.roles().stream()
                                    .sorted()
                                    .map(Role::title)
                                    .collect(Collectors.joining("、")),
                            String.join("；", transition.guards()),
                            transition.documents().stream()
                                    .map(DocumentKind::title)
                                    .collect(Collectors.joining("、")),
                            String.join("、", transition.clockTitles()));
        }
        table.print(System.out);
    }
}
