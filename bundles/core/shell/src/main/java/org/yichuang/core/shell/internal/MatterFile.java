// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.yichuang.ports.catalog.CheckedMatters;
import org.yichuang.ports.catalog.MatterCheck;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * A command about the definition of a matter in a file, which no plug-in has brought yet.
 *
 * @param <T> what is asked for
 */
abstract class MatterFile<T> extends Report<T> {
    @Reference
    private MatterCheck matters;

    @Argument(name = "file", description = "The definition, a YAML file with its whole path", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Override
    protected final T ask() throws IOException {
        var path = Path.of(file);
        if (!path.isAbsolute() || !Files.isRegularFile(path)) {
            throw new Refusal(Reason.INVALID, "FILE_NOT_FOUND", "没有文件 " + file + "：请写完整路径");
        }
        return ask(matters, matters.check("—", Map.of(file, Files.readAllBytes(path))));
    }

    /** Asks about what the file says. */
    protected abstract T ask(MatterCheck check, CheckedMatters read);
}
