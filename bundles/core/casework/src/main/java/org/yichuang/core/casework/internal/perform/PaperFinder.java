// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.api.matter.Contact;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.Material;
import org.yichuang.core.casework.internal.fold.Facts.PaperFacts;
import org.yichuang.core.casework.internal.transitions.Attempt;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.MaterialItem;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.casework.Pouch;

/** Finds what is needed to follow papers: their names, their pouch, the parcel they go in. */
final class PaperFinder {
    private PaperFinder() {}

    static PaperFacts papers(Attempt attempt) {
        ActionData data = attempt.data();
        if (data instanceof IntakeData.RegisterParcel parcel) {
            return received(parcel.items());
        }
        // Who answers from afar hands nothing over: the window has it when it passes or accepts the case.
        boolean answered = data instanceof IntakeData.AnswerCorrection && attempt.role() != Role.CHANNEL;
        if (answered
                || data instanceof IntakeData.Receive
                || data instanceof IntakeData.PassPreReview
                || data instanceof IntakeData.Accept
                || data instanceof IntakeData.AcceptTolerant) {
            return received(named(attempt.filing().materials(), attempt));
        }
        if (data instanceof IntakeData.Supply supply) {
            return received(named(supply.materials(), attempt));
        }
        if (data instanceof PaperData.SendPapers) {
            boolean instant = attempt.rules().matter().handling() == HandlingClass.INSTANT;
            return new PaperFacts(List.of(), instant ? Pouch.INSTANT : Pouch.PROMISED, null, null);
        }
        if (data instanceof IssueData.SendResult) {
            return new PaperFacts(List.of(), Pouch.RESULT, null, null);
        }
        if (data instanceof PaperData.ReturnPapers back) {
            return back.isPosted() ? parcel(back.courier() == null ? null : hall(attempt)) : PaperFacts.NONE;
        }
        if (data instanceof IssueData.Dispatch sent) {
            return parcel(sent.trackingNo() == null ? hall(attempt) : null);
        }
        return data instanceof IssueData.OrderPickup ? parcel(hall(attempt)) : PaperFacts.NONE;
    }

    private static PaperFacts parcel(ShipmentOrder.Party hall) {
        return new PaperFacts(List.of(), null, UUID.randomUUID().toString(), hall);
    }

    private static PaperFacts received(List<PaperItem> items) {
        return new PaperFacts(items, null, null, null);
    }

    private static List<PaperItem> named(List<MaterialItem> items, Attempt attempt) {
        Map<String, String> names =
                attempt.rules().matter().materials().stream().collect(Collectors.toMap(Material::key, Material::name));
        return items.stream()
                .filter(item -> item.originals() + item.copies() > 0)
                .map(item -> new PaperItem(
                        names.getOrDefault(item.material(), item.material()), item.originals(), item.copies()))
                .toList();
    }

    private static ShipmentOrder.Party hall(Attempt attempt) {
        Contact contact = attempt.rules().matter().contact();
        return new ShipmentOrder.Party(
                attempt.actor().unitName(),
                contact == null ? null : contact.phone(),
                attempt.before().region(),
                contact == null ? null : contact.address());
    }
}
