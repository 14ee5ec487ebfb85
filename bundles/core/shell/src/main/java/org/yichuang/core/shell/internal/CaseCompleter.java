// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.CaseSummary;
import org.yichuang.ports.casework.Queue;

/** Completes numbers of cases: the hundred that are due first. */
@Service
public final class CaseCompleter implements Completer {
    @Reference
    private CaseService cases;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        var numbers = cases.list(new CaseQuery(Queue.ALL, null, null, 100), Operator.of(session)).items().stream()
                .map(CaseSummary::caseNo)
                .toList();
        return new StringsCompleter(numbers).complete(session, line, candidates);
    }
}
