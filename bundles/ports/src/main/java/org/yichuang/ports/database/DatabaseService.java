// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.database;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.ports.problem.Refusal;

/** Looks after the one database of the platform (数据库). It is there even while no database can be reached. */
@ProviderType
public interface DatabaseService {

    /**
     * Returns why no database is open, or why the configured one was refused and the one before goes on, in Chinese with
     * what to do; {@code null} if all is well. Does not ask the database.
     */
    String fault();

    /**
     * Tells how the database is.
     *
     * @throws Refusal if it does not answer
     */
    DatabaseStatus status();

    /**
     * Copies everything into an empty PostgreSQL database and verifies it. Nothing can be written meanwhile; after a
     * copy that succeeded it stays so until the platform is switched to the copy, or {@link #resume()}.
     *
     * @param progress told how far the copy is, on the calling thread
     * @return what was copied
     * @throws Refusal if the target can't be reached, is not empty, or does not hold the same in the end; the platform
     *     goes on as before then
     */
    CopyReport copy(CopyTarget target, Consumer<CopyProgress> progress);

    /** Ends the maintenance without a switch; a copy made before is out of date from then on, and never accepted. */
    void resume();
}
