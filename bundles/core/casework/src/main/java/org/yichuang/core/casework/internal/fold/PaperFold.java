// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;

/** What hand-overs of papers do to a case: they go from hand to hand, and only so. */
final class PaperFold {
    private static final List<CustodyState> DESKS =
            List.of(CustodyState.AT_WINDOW, CustodyState.AT_ISSUING_WINDOW, CustodyState.AT_BACK_OFFICE);

    private PaperFold() {}

    static void apply(CaseChange change, PaperData data, RecordedAction action) {
        if (data instanceof PaperData.SendPapers said) {
            CustodyState from = Desks.of(action.by().role());
            send(change, said.items(), from, Desks.beyond(from), action);
        } else if (data instanceof PaperData.SignPapers) {
            sign(change, action);
        } else if (data instanceof PaperData.RefusePapers said) {
            refuse(change, said.reason(), action);
        } else if (data instanceof PaperData.ReturnPapers said) {
            giveBack(change, said, action);
        }
    }

    /** The counter has counted everything that was handed in so far. */
    static void receive(CaseChange change, RecordedAction action) {
        ShipmentFold.open(change, action);
        hold(change, custody(change).upTo(action.payload().facts().papers().received(), CustodyState.AT_WINDOW));
    }

    /** The counter has counted what was handed in beside what is there. */
    static void supply(CaseChange change, RecordedAction action) {
        ShipmentFold.open(change, action);
        hold(change, custody(change).plus(action.payload().facts().papers().received(), CustodyState.AT_WINDOW));
    }

    /** The window has what a filing lists that was made elsewhere; what the applicant had back stays with him. */
    static void complete(CaseChange change, RecordedAction action) {
        ShipmentFold.open(change, action);
        hold(change, custody(change).atLeast(action.payload().facts().papers().received(), CustodyState.AT_WINDOW));
    }

    /** A pouch goes on its way with what is in {@code from}. */
    static void send(
            CaseChange change, List<PaperItem> items, CustodyState from, CustodyState to, RecordedAction action) {
        PaperHop hop = new PaperHop(
                action.payload().facts().papers().pouch(), List.copyOf(items), from, to, signature(action), null, null);
        change.hops = CaseChange.append(change.hops, hop);
        hold(change, custody(change).moved(items, from, CustodyState.IN_TRANSIT));
    }

    /** The pouch on its way is signed for. */
    static void sign(CaseChange change, RecordedAction action) {
        end(change, null, action);
    }

    /** The pouch on its way is not taken: it goes back to who sent it. */
    static void refuse(CaseChange change, String reason, RecordedAction action) {
        end(change, reason, action);
    }

    static Custody custody(CaseChange change) {
        return Custody.of(change.issue.papers());
    }

    static void hold(CaseChange change, Custody custody) {
        change.issue = change.issue.withPapers(custody.held());
        change.custody = custody.first();
    }

    private static void end(CaseChange change, String refusal, RecordedAction action) {
        PaperHop hop = change.hops.get(change.hops.size() - 1);
        change.hops = CaseChange.replaceLast(
                change.hops,
                new PaperHop(
                        hop.pouch(),
                        hop.items(),
                        hop.origin(),
                        hop.destination(),
                        hop.from(),
                        signature(action),
                        refusal));
        hold(
                change,
                custody(change).moved(CustodyState.IN_TRANSIT, refusal == null ? hop.destination() : hop.origin()));
    }

    private static void giveBack(CaseChange change, PaperData.ReturnPapers data, RecordedAction action) {
        CustodyState to = data.isPosted() ? CustodyState.IN_POST : CustodyState.WITH_APPLICANT;
        CustodyState own = Desks.of(action.by().role());
        Custody custody = custody(change);
        List<PaperItem> left = data.items();
        for (CustodyState desk : own == CustodyState.AT_BACK_OFFICE ? List.of(own) : DESKS) {
            Custody after = custody.moved(left, desk, to);
            left = rest(left, custody, desk);
            custody = after;
        }
        hold(change, custody);
        if (data.isPosted()) {
            ShipmentFold.sendOriginals(change, data, action);
        }
    }

    /** What is not yet given back after a desk gave what it holds. */
    private static List<PaperItem> rest(List<PaperItem> items, Custody custody, CustodyState desk) {
        var held = Custody.tally(custody.heldBy(desk));
        return Custody.tally(items).entrySet().stream()
                .map(item -> item.getValue()
                        .minus(held.getOrDefault(item.getKey(), Papers.NONE))
                        .named(item.getKey()))
                .toList();
    }

    private static PaperHop.Signature signature(RecordedAction action) {
        return new PaperHop.Signature(
                action.by().account(), action.by().name(), action.by().unitName(), action.happenedAt());
    }
}
