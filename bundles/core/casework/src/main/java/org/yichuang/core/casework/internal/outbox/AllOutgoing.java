// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.util.List;

/** Everything that actions cause outside; a new group of topics is a new entry where this is made. */
public final class AllOutgoing implements Outgoing {
    private final List<Outgoing> groups;

    /** Asks these groups. */
    public AllOutgoing(List<Outgoing> groups) {
        this.groups = List.copyOf(groups);
    }

    @Override
    public List<OutgoingMessage> after(Step step) {
        return groups.stream().flatMap(group -> group.after(step).stream()).toList();
    }
}
