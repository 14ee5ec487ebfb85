// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.catalog.CheckedMatters;
import org.yichuang.ports.catalog.MatterCheck;
import org.yichuang.ports.catalog.MatterProblem;

/** {@code matter:lint}: what the catalogue would say of a definition. */
@Service
@Command(
        scope = "matter",
        name = "lint",
        description = "Checks the definition of a matter (事项) by the format and the publishing rules")
public final class MatterLint extends MatterFile<List<MatterProblem>> {

    @Override
    protected List<MatterProblem> ask(MatterCheck check, CheckedMatters read) {
        return read.problems();
    }

    @Override
    protected void print(List<MatterProblem> problems) {
        Tables.problems(problems).print(System.out);
    }
}
