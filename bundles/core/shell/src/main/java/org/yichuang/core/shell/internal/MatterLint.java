// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.yichuang.ports.catalog.MatterCheck;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** {@code matter:lint}: what the catalogue would say of a definition. */
@Service
@Command(
        scope = "matter",
        name = "lint",
        description = "Checks the definition of a matter (事项) by the format and the publishing rules")
public final class MatterLint extends Report<List<MatterProblem>> {
    @Reference
    private MatterCheck matters;

    @Argument(name = "file", description = "The definition, a YAML file with its whole path", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Override
    protected List<MatterProblem> ask() throws IOException {
        var path = Path.of(file);
        if (!path.isAbsolute() || !Files.isRegularFile(path)) {
            throw new Refusal(Reason.INVALID, "FILE_NOT_FOUND", "没有文件 " + file + "：请写完整路径");
        }
        return matters.check("—", Map.of(file, Files.readAllBytes(path))).problems();
    }

    @Override
    protected void print(List<MatterProblem> problems) {
        Tables.problems(problems).print(System.out);
    }
}
