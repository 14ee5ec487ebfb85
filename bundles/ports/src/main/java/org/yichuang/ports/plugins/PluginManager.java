// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.plugins;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.ports.accounts.Actor;

/** Installs and removes plug-ins: KAR files with one feature and one bundle. */
@ProviderType
public interface PluginManager {

    /** Returns the installed plug-ins by id. */
    List<Plugin> list();

    /**
     * Looks at a KAR as an installation would, and changes nothing.
     *
     * @param kar the KAR file
     * @throws org.yichuang.ports.problem.Refusal if the file is no sound KAR, or its version is installed with other content
     */
    PluginReport check(Path kar, Actor actor);

    /**
     * Installs a plug-in, or upgrades it when an older version is installed. What does not start is rolled back.
     *
     * @param kar the KAR file
     * @throws org.yichuang.ports.problem.Refusal if the file is no sound KAR, imports what a plug-in may not, or does not start
     */
    PluginChange install(Path kar, Actor actor);

    /**
     * Removes a plug-in after its running calls have ended. Cases of its matters stay and go on.
     *
     * @throws org.yichuang.ports.problem.Refusal if there is no such plug-in
     */
    PluginChange remove(String id, Actor actor);
}
