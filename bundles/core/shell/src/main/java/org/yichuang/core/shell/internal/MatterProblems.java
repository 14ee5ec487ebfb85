// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.MatterProblem;

/** {@code matter:problems}: what is wrong with the definitions that plug-ins brought. */
@Service
@Command(scope = "matter", name = "problems", description = "Lists what is wrong with matter definitions, errors first")
public final class MatterProblems extends Report<List<MatterProblem>> {
    @Reference
    private Catalog catalog;

    @Override
    protected List<MatterProblem> ask() {
        return catalog.problems();
    }

    @Override
    protected void print(List<MatterProblem> problems) {
        Tables.problems(problems).print(System.out);
    }
}
