// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.database.DatabaseService;

/** {@code database:resume}: goes on with the database as it is, after a copy that nobody switched to. */
@Service
@Command(
        scope = "database",
        name = "resume",
        description = "Ends the maintenance (结束维护) after a copy; the copy is out of date from then on")
public final class DatabaseResume implements Action {
    @Reference
    private DatabaseService database;

    @Override
    public Object execute() {
        database.resume();
        System.out.println("维护已结束，可以办理；此前的副本不再有效");
        return null;
    }
}
