// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.MatterQuery;

/** Completes codes of matters. */
@Service
public final class MatterCompleter implements Completer {
    @Reference
    private Catalog catalog;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        var codes = catalog.search(new MatterQuery(null, null, null, 0, 100)).stream()
                .map(matter -> matter.definition().code())
                .toList();
        return new StringsCompleter(codes).complete(session, line, candidates);
    }
}
