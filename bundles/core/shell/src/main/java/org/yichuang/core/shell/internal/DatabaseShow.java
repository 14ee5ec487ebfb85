// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.database.DatabaseService;
import org.yichuang.ports.database.DatabaseStatus;

/** {@code database:status}: how the database is. */
@Service
@Command(
        scope = "database",
        name = "status",
        description = "Shows the database (数据库), what it holds, and what is wrong with it")
public final class DatabaseShow extends Report<DatabaseStatus> {
    @Reference
    private DatabaseService database;

    @Override
    protected DatabaseStatus ask() {
        return database.status();
    }

    @Override
    protected void print(DatabaseStatus status) {
        if (status.url() != null) {
            System.out.println("地址      " + status.url());
            System.out.println("数据库    " + status.product());
            System.out.println("安装标识  " + status.installation());
            System.out.println("办件      " + status.cases() + " 件，动作 " + status.actions() + " 条");
            System.out.println("状态      " + (status.readOnly() ? "维护中，只可查询；database:resume 结束维护" : "正常"));
        }
        if (status.fault() != null) {
            System.out.println("问题      " + status.fault());
        }
    }
}
