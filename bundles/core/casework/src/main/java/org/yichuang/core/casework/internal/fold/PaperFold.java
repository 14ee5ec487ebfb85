// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.ports.casework.PaperData;

/** What hand-overs of papers do to a case. */
final class PaperFold {

    private PaperFold() {}

    static void apply(CaseChange change, PaperData data, RecordedAction action) {
        if (data instanceof PaperData.SendPapers said) {
            send(change, said.items(), action);
        } else if (data instanceof PaperData.SignPapers) {
            sign(change, CustodyState.AT_BACK_OFFICE, action);
        }
    }

    static void send(CaseChange change, List<PaperData.PaperItem> items, RecordedAction action) {
        change.hops = CaseChange.append(change.hops, new PaperHop(List.copyOf(items), signature(action), null));
        change.custody = CustodyState.IN_TRANSIT;
    }

    static void sign(CaseChange change, CustodyState holder, RecordedAction action) {
        PaperHop open = change.hops.get(change.hops.size() - 1);
        change.hops = CaseChange.replaceLast(change.hops, new PaperHop(open.items(), open.from(), signature(action)));
        change.custody = holder;
    }

    private static PaperHop.Signature signature(RecordedAction action) {
        return new PaperHop.Signature(
                action.by().account(), action.by().name(), action.by().unitName(), action.happenedAt());
    }
}
