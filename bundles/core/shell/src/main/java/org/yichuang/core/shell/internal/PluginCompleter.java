// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.yichuang.ports.plugins.Plugin;
import org.yichuang.ports.plugins.PluginManager;

/** Completes ids of installed plug-ins. */
@Service
public final class PluginCompleter implements Completer {
    @Reference
    private PluginManager plugins;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        var ids = plugins.list().stream().map(Plugin::id).toList();
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}
