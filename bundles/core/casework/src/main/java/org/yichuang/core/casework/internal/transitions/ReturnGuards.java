// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yichuang.core.casework.internal.fold.Desks;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.DeliveryChoice;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold to give papers back (原件退还, T41). */
final class ReturnGuards {
    private ReturnGuards() {}

    static final Guard PAPERS_HELD = onCase(
            "PAPERS_NOT_HERE",
            "本岗位持有纸质材料",
            Reason.CONFLICT,
            attempt -> unless(
                    !attempt.before()
                            .papers()
                            .heldBy(Desks.of(attempt.actor().roles()))
                            .isEmpty(),
                    "",
                    "PAPERS_NOT_HERE",
                    "本岗位没有本件的纸质材料（现在：" + attempt.before().custody().title() + "）",
                    "请由持有材料的一方退还"));

    static final Guard ITEMS_HELD = onData("POUCH_WRONG", "退还内容逐项清点，不多于本岗位持有的", attempt -> {
        PaperData.ReturnPapers said = (PaperData.ReturnPapers) attempt.data();
        List<Fault> faults = PaperGuards.itemFaults(said.items());
        return faults.isEmpty()
                ? unless(
                        PaperGuards.isHeld(
                                said.items(), attempt, Desks.of(attempt.actor().roles())),
                        "/items",
                        "POUCH_WRONG",
                        "退还的内容不在本岗位持有的材料之中",
                        "本岗位持有："
                                + PaperGuards.list(attempt.before()
                                        .papers()
                                        .heldBy(Desks.of(attempt.actor().roles())))
                                + "，请逐项重新清点")
                : faults;
    });

    /** What came out of the case goes through the issuing window, which checks who receives it (T30–T32). */
    static final Guard NO_RESULT = onData("RESULT_IS_ISSUED", "退还的不是待送达的办理结果", attempt -> {
        CaseView.Result result =
                attempt.before().state().isTerminal() ? null : attempt.before().result();
        boolean issued = result != null
                && ((PaperData.ReturnPapers) attempt.data()).items().stream().anyMatch(item -> result.name()
                        .equals(item.name().strip()));
        return unless(!issued, "/items", "RESULT_IS_ISSUED", "办理结果不能作为原件退还", "请转出件，由出件窗口核验后送达");
    });

    static final Guard GOES_TO_APPLICANT =
            onData("RECEIVER_WRONG", "退给申请人（法定代表人）、其代理人，或者寄往与其核对过的地址", ReturnGuards::receiverFaults);

    private static List<Fault> receiverFaults(Attempt attempt) {
        PaperData.ReturnPapers said = (PaperData.ReturnPapers) attempt.data();
        long ways = Stream.of(said.receiver(), said.trackingNo(), said.courier())
                .filter(Objects::nonNull)
                .count();
        if (ways != 1) {
            return unless(
                    false,
                    "/receiver",
                    "RECEIVER_WRONG",
                    "没有写明是当面领取、政务专递寄回还是自行寄回",
                    "当面领取的填写领取人，政务专递寄回的填写收件人和地址，已经自行交寄的填写运单号，三者填一项");
        }
        if (said.receiver() != null) {
            return Receivers.faults(said.receiver(), attempt, false);
        }
        if (said.courier() != null) {
            return ShipmentGuards.addressFaults(said.courier(), "/courier");
        }
        boolean reachable = isText(said.trackingNo()) && isText(address(attempt));
        return unless(reachable, "/trackingNo", "RECEIVER_WRONG", "运单号没有填写，或者申请人没有登记地址", "请填写运单号；没有地址的，请通知申请人到窗口领取");
    }

    private static String address(Attempt attempt) {
        Applicant applicant = attempt.filing().applicant();
        DeliveryChoice choice = attempt.filing().delivery();
        if (choice != null && isText(choice.address())) {
            return choice.address();
        }
        return applicant == null ? null : applicant.address();
    }
}
