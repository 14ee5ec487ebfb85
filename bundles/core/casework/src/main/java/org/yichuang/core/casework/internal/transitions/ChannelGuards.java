// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.core.casework.internal.fold.Papers;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.problem.Reason;

/** What must hold of the way a case comes in (收件渠道, R34, R41). */
final class ChannelGuards {
    private static final Set<IntakeChannel> AT_HALL = EnumSet.of(IntakeChannel.COUNTER, IntakeChannel.POST);

    private ChannelGuards() {}

    static final Guard CHANNEL_OF_ACTOR = onData("CHANNEL_WRONG", "窗口登记窗口、邮寄来件，渠道系统登记网上、移动端、自助终端来件", attempt -> {
        IntakeChannel channel = ((IntakeData.Draft) attempt.data()).channel();
        boolean hall = attempt.role() != Role.CHANNEL;
        return unless(
                channel != null && AT_HALL.contains(channel) == hall,
                "/channel",
                "CHANNEL_WRONG",
                channel == null ? "没有写明收件渠道" : "不能登记“" + channel.title() + "”来件",
                hall ? "请选择窗口或者邮寄" : "请选择网上、移动端或者自助终端");
    });

    static final Guard BY_POST = onCase(
            "NOT_BY_POST",
            "邮寄来件",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().channel() == IntakeChannel.POST, "", "NOT_BY_POST", "本件不是邮寄来件", "现场来件请直接收件"));

    static final Guard NOT_BY_POST = onCase(
            "BY_POST",
            "不是邮寄来件",
            Reason.CONFLICT,
            attempt -> unless(attempt.before().channel() != IntakeChannel.POST, "", "BY_POST", "本件是邮寄来件", "请先办理邮寄预受理"));

    static final Guard FROM_WHERE_IT_WAS_MADE = onCase(
            "ONLINE_DRAFT",
            "草稿由建档的一方办理：网上的由渠道提交，窗口的由窗口收件",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.role() == Role.CHANNEL || attempt.before().channelAccount() == null,
                    "",
                    "ONLINE_DRAFT",
                    "本件是申请人在网上填写、还没有提交的草稿",
                    "请申请人在网上提交，或者由窗口另建一件"));

    static final Guard PARCEL_DESCRIBED = onData("PARCEL_INVALID", "写明运单号、寄件人，清点份数与登记的材料一致", attempt -> {
        IntakeData.RegisterParcel said = (IntakeData.RegisterParcel) attempt.data();
        boolean written = isLine(said.trackingNo()) && isLine(said.sender());
        if (!written) {
            return unless(false, "/trackingNo", "PARCEL_INVALID", "没有写明运单号或者寄件人，或者过长", "请照运单填写");
        }
        boolean sound = said.items().stream()
                .allMatch(item -> isText(item.name()) && item.originals() >= 0 && item.copies() >= 0);
        Papers received = Papers.received(attempt.before().filing());
        return unless(
                sound && Papers.in(said.items()).equals(received),
                "/items",
                "PARCEL_INVALID",
                "清点的份数与登记的材料不一致",
                "材料登记为" + received.title() + "，请重新清点，或者先更正登记");
    });

    private static final int LINE = 100;

    private static boolean isLine(String text) {
        return isText(text) && text.length() <= LINE;
    }
}
