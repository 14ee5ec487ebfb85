// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.kill;

import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.exception.CustomChangeException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** A change that says where it is and never comes back. */
public final class Pause implements CustomTaskChange {

    /** What it says. */
    static final String SAID = "in the middle of a migration";

    /** Called by Liquibase, by reflection. */
    public Pause() {}

    @Override
    public void execute(Database database) throws CustomChangeException {
        System.out.println(SAID);
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException interrupted) {
            throw new CustomChangeException(interrupted);
        }
    }

    @Override
    public String getConfirmationMessage() {
        return SAID;
    }

    @Override
    public void setUp() {
        // Nothing to prepare.
    }

    @Override
    public void setFileOpener(ResourceAccessor resources) {
        // It reads nothing.
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }
}
