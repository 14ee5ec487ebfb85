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
import org.yichuang.ports.database.CopyProgress;
import org.yichuang.ports.database.CopyReport;
import org.yichuang.ports.database.CopyTarget;
import org.yichuang.ports.database.DatabaseService;

/** {@code database:copy}: copies everything into an empty PostgreSQL database and verifies it. */
@Service
@Command(
        scope = "database",
        name = "copy",
        description = "Copies the database (数据库迁移) into an empty one of PostgreSQL; nothing can be written meanwhile")
public final class DatabaseCopy extends Report<CopyReport> {
    @Reference
    private DatabaseService database;

    @Argument(
            name = "url",
            description = "Where to, such as jdbc:postgresql://127.0.0.1:5432/yichuang",
            required = true)
    private String url;

    @Option(name = "--user", description = "The role that owns the target")
    private String user;

    @Option(name = "--password-file", description = "A file whose first line is the password")
    @Completion(FileCompleter.class)
    private String passwordFile;

    @Option(name = "--restart", description = "First remove what an earlier copy has left in the target")
    private boolean restart;

    @Override
    protected CopyReport ask() {
        return database.copy(
                new CopyTarget(url, user, passwordFile == null ? null : Path.of(passwordFile), restart), this::tell);
    }

    @Override
    protected void print(CopyReport report) {
        var table = Tables.of("", "表", "行数", "摘要");
        report.tables().forEach(copied -> table.addRow()
                .addContent(copied.name(), copied.rows(), copied.digest().substring(0, 16)));
        table.print(System.out);
        System.out.println(
                "已复制并核对：办件 " + report.cases() + " 件，动作 " + report.actions() + " 条，用时 " + report.millis() / 1000 + " 秒");
        if (report.unlinked() > 0) {
            System.out.println("注意：有 " + report.unlinked() + " 处留痕不连续，原库和副本相同；请运行 trail:verify 查明");
        }
        System.out.println("现在是维护期，只可查询。请把 etc/org.yichuang.core.database.cfg 中的数据库改为：");
        report.settings().forEach(System.out::println);
        System.out.println("保存后平台自动切换；不切换请运行 database:resume");
    }

    private void tell(CopyProgress progress) {
        if (!isJson()) {
            System.out.print((progress.step() == CopyProgress.Step.COPY ? "\r复制 " : "\r核对 ") + progress.table() + " "
                    + progress.rows() + " 行" + (progress.finished() ? "\n" : ""));
            System.out.flush();
        }
    }
}
