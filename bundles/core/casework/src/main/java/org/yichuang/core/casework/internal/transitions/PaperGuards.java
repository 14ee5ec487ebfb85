// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.api.casework.CustodyState;
import org.yichuang.core.casework.internal.fold.PaperHop;
import org.yichuang.core.casework.internal.fold.Papers;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.casework.PaperData.PaperItem;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold to hand papers over and sign for them (移交、签收, R43, R44). */
final class PaperGuards {
    private PaperGuards() {}

    static final Guard PAPERS_AT_WINDOW = onCase(
            "PAPERS_NOT_AT_WINDOW",
            "材料在受理窗口",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().custody() == CustodyState.AT_WINDOW,
                    "",
                    "PAPERS_NOT_AT_WINDOW",
                    "材料不在受理窗口（现在：" + attempt.before().custody().title() + "）",
                    "没有可移交的纸质材料"));

    static final Guard PAPERS_IN_TRANSIT = onCase(
            "PAPERS_NOT_IN_TRANSIT",
            "材料在移交途中",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().custody() == CustodyState.IN_TRANSIT,
                    "",
                    "PAPERS_NOT_IN_TRANSIT",
                    "没有待签收的材料（现在：" + attempt.before().custody().title() + "）",
                    "请先由窗口移交"));

    static final Guard POUCH_COUNTED = onData("POUCH_WRONG", "文件袋内容逐项清点，总数与收件一致", attempt -> {
        List<PaperItem> items = ((PaperData.SendPapers) attempt.data()).items();
        Papers received = Papers.received(attempt.before().filing());
        List<Fault> faults = itemFaults(items);
        return faults.isEmpty()
                ? unless(
                        Papers.in(items).equals(received),
                        "/items",
                        "POUCH_WRONG",
                        "移交的份数与收件登记不一致",
                        "收件登记为" + received.title() + "，请重新清点")
                : faults;
    });

    static final Guard RESULT_COUNTED = onData(
            "POUCH_WRONG", "出件文件袋内容逐项清点", attempt -> itemFaults(((IssueData.SendResult) attempt.data()).items()));

    static final Guard COUNT_EQUALS_SENT = onData("POUCH_WRONG", "签收的名称、份数与移交一致", attempt -> {
        List<PaperItem> counted = attempt.data() instanceof PaperData.SignPapers sign
                ? sign.items()
                : ((IssueData.Notify) attempt.data()).items();
        PaperHop open = attempt.before().lastHop();
        return unless(
                tally(counted).equals(tally(open.items())),
                "/items",
                "POUCH_WRONG",
                "清点的内容与移交清单不一致",
                "移交清单共 " + Papers.in(open.items()).title() + "，请当面重新清点，不符的退回移交人");
    });

    static final Guard OTHER_HAND = onCase(
            "SAME_HAND",
            "签收人与移交人不是同一人",
            Reason.FORBIDDEN,
            attempt -> unless(
                    attempt.before().lastHop() == null
                            || !attempt.before()
                                    .lastHop()
                                    .from()
                                    .account()
                                    .equals(attempt.actor().account()),
                    "",
                    "SAME_HAND",
                    "移交人不能自己签收",
                    "请由接收部门的其他人员签收"));

    private static List<Fault> itemFaults(List<PaperItem> items) {
        boolean sound = !items.isEmpty()
                && items.stream()
                        .allMatch(item -> isText(item.name())
                                && item.originals() >= 0
                                && item.copies() >= 0
                                && item.originals() + item.copies() > 0);
        return unless(sound, "/items", "POUCH_WRONG", "文件袋清单为空，或有名称、份数没有填写", "请逐项填写名称和份数");
    }

    /** What is in a pouch, whatever the order it was written down in. */
    private static Map<PaperItem, Long> tally(List<PaperItem> items) {
        return items.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
