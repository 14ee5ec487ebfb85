// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.plugins.PluginManager;

/**
 * A command about a KAR file.
 *
 * @param <T> what is asked for
 */
abstract class KarReport<T> extends Report<T> {
    private static final Path INSTALLATION = Path.of(System.getProperty("karaf.home"));

    @Reference
    private PluginManager plugins;

    @Reference
    private Session session;

    @Argument(
            name = "file",
            description = "The KAR file; a relative path counts from the installation, such as demo/NAME.kar",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Override
    protected final T ask() {
        return ask(plugins, INSTALLATION.resolve(file), Operator.of(session));
    }

    /** Asks the manager of plug-ins. */
    protected abstract T ask(PluginManager manager, Path kar, Actor operator);
}
