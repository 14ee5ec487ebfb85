// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;

/** What is said when papers go from hand to hand (材料交接, R43, R44). */
public sealed interface PaperData extends ActionData {

    /** T14 移交: the actor hands the pouch over; {@code items} is what is in it. */
    record SendPapers(List<PaperItem> items) implements PaperData {}

    /** T14 签收: the actor has counted the pouch; {@code items} must equal what was sent. */
    record SignPapers(List<PaperItem> items) implements PaperData {}

    /** T14 拒收: the pouch is not what the slip says; it goes back to who sent it. */
    record RefusePapers(
            @Title(value = "不符之处", as = Title.Input.LONG_TEXT)
            String reason) implements PaperData {}

    /**
     * T41 原件退还.
     *
     * @param items what is given back, counted
     * @param receiver who receives it at the counter, or {@code null} if it is sent
     * @param trackingNo number of the parcel that the clerk posted himself, or {@code null}
     * @param courier where the courier is asked to take it, or {@code null}
     */
    record ReturnPapers(
            @Title("退还内容") List<PaperItem> items,
            @Title(value = "领取人", optional = true) IssueData.Receiver receiver,
            @Title(value = "运单号", optional = true) String trackingNo,
            @Title(value = "政务专递寄回", optional = true) Address courier)
            implements PaperData {

        /** Tells whether it goes in a parcel, and not from hand to hand. */
        public boolean isPosted() {
            return trackingNo != null || courier != null;
        }
    }

    /**
     * Where a parcel goes to.
     *
     * @param recipient who is to receive it
     * @param phone his phone
     * @param address postal address
     */
    record Address(
            @Title("收件人") String recipient,
            @Title("电话") String phone,
            @Title("地址") String address) {}

    /**
     * Papers in a pouch, counted.
     *
     * @param name what it is
     * @param originals how many originals
     * @param copies how many copies
     */
    record PaperItem(
            @Title("名称") String name,
            @Title("原件份数") int originals,
            @Title("复印件份数") int copies) {}
}
