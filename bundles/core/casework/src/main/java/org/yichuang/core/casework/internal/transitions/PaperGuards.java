// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.List;
import java.util.stream.Collectors;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.core.casework.internal.fold.Custody;
import org.yichuang.core.casework.internal.fold.Desks;
import org.yichuang.core.casework.internal.fold.PaperHop;
import org.yichuang.core.casework.internal.fold.Papers;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold to hand papers over and sign for them (移交、签收、拒收, R43, R44). */
final class PaperGuards {
    private PaperGuards() {}

    static final Guard PAPERS_AT_DESK = onCase("PAPERS_NOT_HERE", "本岗位持有纸质材料", Reason.CONFLICT, attempt -> {
        CustodyState desk = Desks.of(attempt.role());
        return unless(
                !attempt.before().file(desk).isEmpty(),
                "",
                "PAPERS_NOT_HERE",
                "材料不在" + desk.title() + "（现在：" + attempt.before().custody().title() + "）",
                "没有可移交的纸质材料");
    });

    static final Guard NO_POUCH_UNDER_WAY = onCase(
            "POUCH_UNDER_WAY",
            "没有在途的文件袋",
            Reason.CONFLICT,
            attempt ->
                    unless(attempt.before().openHop() == null, "", "POUCH_UNDER_WAY", "上一个文件袋还没有签收", "请先由接收人签收或者拒收退回"));

    static final Guard CASE_FILED_AT_DEPARTMENT = onCase(
            "WRONG_WAY",
            "终止的办件，材料只往窗口退；办结的办件，窗口材料归审批部门存档",
            Reason.CONFLICT,
            attempt -> unless(
                    Desks.of(attempt.role()) == CustodyState.AT_BACK_OFFICE
                            || attempt.before().state() == CaseState.CLOSED,
                    "",
                    "WRONG_WAY",
                    "本件已经终止，材料应当退还申请人",
                    "请办理“退还原件”"));

    static final Guard PAPERS_IN_TRANSIT = onCase(
            "PAPERS_NOT_IN_TRANSIT",
            "材料在移交途中",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().openHop() != null,
                    "",
                    "PAPERS_NOT_IN_TRANSIT",
                    "没有待签收的材料（现在：" + attempt.before().custody().title() + "）",
                    "请先由持有人移交"));

    static final Guard FOR_THIS_DESK = onCase("NOT_RECEIVER", "文件袋送达本岗位", Reason.FORBIDDEN, attempt -> {
        PaperHop open = attempt.before().openHop();
        return unless(
                open == null || List.of(Desks.of(attempt.actor().roles())).contains(open.destination()),
                "",
                "NOT_RECEIVER",
                "这个文件袋是移交给" + (open == null ? "" : open.destination().title()) + "的",
                "请由接收一方的人员签收");
    });

    static final Guard OTHER_HAND = onCase("SAME_HAND", "签收人与移交人不是同一人", Reason.FORBIDDEN, attempt -> {
        PaperHop open = attempt.before().openHop();
        return unless(
                open == null || !open.from().account().equals(attempt.actor().account()),
                "",
                "SAME_HAND",
                "移交人不能自己签收",
                "请由接收部门的其他人员签收");
    });

    static final Guard POUCH_COUNTED = onData("POUCH_WRONG", "文件袋内容逐项清点，名称、份数与本岗位持有的一致", attempt -> {
        List<PaperItem> items = ((PaperData.SendPapers) attempt.data()).items();
        List<PaperItem> held = attempt.before().file(Desks.of(attempt.role()));
        List<Fault> faults = itemFaults(items);
        return faults.isEmpty()
                ? unless(
                        Custody.tally(items).equals(Custody.tally(held)),
                        "/items",
                        "POUCH_WRONG",
                        "移交的内容与登记持有的不一致",
                        "登记持有：" + list(held) + "，请逐项重新清点")
                : faults;
    });

    static final Guard RESULT_COUNTED = onData("POUCH_WRONG", "出件文件袋内有办理结果，内容逐项清点，材料不多于本岗位持有的", attempt -> {
        List<PaperItem> items = ((IssueData.SendResult) attempt.data()).items();
        List<Fault> faults = itemFaults(items);
        if (!faults.isEmpty()) {
            return faults;
        }
        String result = attempt.before().result().name();
        return items.stream().anyMatch(item -> item.name().strip().equals(result))
                ? tooMany(items, attempt)
                : unless(false, "/items", "POUCH_WRONG", "文件袋里没有“" + result + "”", "请把办理结果放入文件袋，按登记的名称填写");
    });

    static final Guard COUNT_EQUALS_SENT = onData("POUCH_WRONG", "签收的名称、份数与移交一致", attempt -> {
        List<PaperItem> counted = counted(attempt.data());
        PaperHop open = attempt.before().openHop();
        return unless(
                itemFaults(counted).isEmpty() && Custody.tally(counted).equals(Custody.tally(open.items())),
                "/items",
                "POUCH_WRONG",
                "清点的内容与移交清单不一致",
                "移交清单：" + list(open.items()) + "，请当面重新清点，不符的拒收退回");
    });

    static final Guard REFUSAL_REASONED = onData(
            "REASON_MISSING",
            "写明不符之处",
            attempt -> unless(
                    isText(((PaperData.RefusePapers) attempt.data()).reason()),
                    "/reason",
                    "REASON_MISSING",
                    "没有写明文件袋哪里不符",
                    "请写明不符之处，作为流转单的记录"));

    /** What is wrong with a list of papers, whatever it is about. */
    static List<Fault> itemFaults(List<PaperItem> items) {
        boolean sound = items != null
                && !items.isEmpty()
                && items.stream()
                        .allMatch(item -> isText(item.name())
                                && item.originals() >= 0
                                && item.copies() >= 0
                                && item.originals() + item.copies() > 0);
        return unless(sound, "/items", "POUCH_WRONG", "文件袋清单为空，或有名称、份数没有填写", "请逐项填写名称和份数");
    }

    /** Says what is in a list of papers. */
    static String list(List<PaperItem> items) {
        return items.stream()
                .map(item -> item.name() + new Papers(item.originals(), item.copies()).title())
                .collect(Collectors.joining("；"));
    }

    /** Tells whether all of these papers are in one of these hands. */
    static boolean isHeld(List<PaperItem> items, Attempt attempt, CustodyState... hands) {
        var held = Custody.tally(attempt.before().papers().heldBy(hands));
        return Custody.tally(items).entrySet().stream()
                .allMatch(item -> held.containsKey(item.getKey())
                        && !item.getValue().minus(held.get(item.getKey())).any());
    }

    private static List<PaperItem> counted(ActionData data) {
        return data instanceof PaperData.SignPapers sign ? sign.items() : ((IssueData.Notify) data).items();
    }

    /** What comes out with the result was handed in, and no more of it; but the result itself is new. */
    private static List<Fault> tooMany(List<PaperItem> items, Attempt attempt) {
        Custody custody = attempt.before().papers();
        CustodyState desk = Desks.of(attempt.role());
        String result = attempt.before().result().name();
        return items.stream()
                .filter(item -> !item.name().strip().equals(result)
                        && custody.knows(item.name().strip()))
                .filter(item -> !isHeld(List.of(item), attempt, desk))
                .map(item -> new Fault(
                        "/items",
                        "POUCH_WRONG",
                        "“" + item.name() + "”的份数多于" + desk.title() + "持有的",
                        desk.title() + "持有：" + list(custody.heldBy(desk)) + "，请重新清点"))
                .toList();
    }
}
