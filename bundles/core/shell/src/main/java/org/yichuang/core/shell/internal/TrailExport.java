// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.yichuang.ports.trail.TrailKeeper;

/** {@code trail:export}: writes what an auditor verifies by himself. */
@Service
@Command(
        scope = "trail",
        name = "export",
        description = "Exports the trail for an auditor (留痕导出): hashes, digests and summaries, no personal data")
public final class TrailExport extends Report<Long> {
    @Reference
    private TrailKeeper trail;

    @Argument(name = "file", description = "The file to write, which must not be there yet", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(
            name = "--documents",
            description = "A folder to make for the documents themselves (文书文件), which hold personal data")
    @Completion(FileCompleter.class)
    private String documents;

    @Option(name = "--day", description = "Only cases with an action on this day, as yyyy-MM-dd")
    private String day;

    @Override
    protected Long ask() {
        return trail.export(Path.of(file), documents == null ? null : Path.of(documents), Days.of(day));
    }

    @Override
    protected void print(Long lines) {
        System.out.println("已写入 " + file + "，共 " + lines + " 行");
    }
}
