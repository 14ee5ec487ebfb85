// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.yichuang.ports.clock.CalendarVersion;
import org.yichuang.ports.clock.Calendars;

/** {@code calendar:load}: proposes a year from a file; another administrator has to confirm it. */
@Service
@Command(
        scope = "calendar",
        name = "load",
        description = "Loads a year from a YAML file, to be confirmed by somebody else")
public final class CalendarLoad extends Report<CalendarVersion> {
    private static final long MAXIMUM_BYTES = 1 << 20;

    @Reference
    private Calendars calendars;

    @Reference
    private Session session;

    @Argument(name = "file", description = "YAML: year, notice, holidays, make-up-days", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Override
    protected CalendarVersion ask() throws Exception {
        var path = Path.of(file);
        if (!Files.isRegularFile(path) || Files.size(path) > MAXIMUM_BYTES) {
            throw new IllegalArgumentException("没有这个文件，或者大于 1 MB：" + path.toAbsolutePath());
        }
        return calendars.load(Files.readAllBytes(path), Operator.of(session));
    }

    @Override
    protected void print(CalendarVersion version) {
        CalendarShow.print(version.content(), System.out);
        System.out.println("已载入，版本 " + version.version() + "。请另一名系统管理员核对后执行 calendar:confirm " + version.version());
    }
}
