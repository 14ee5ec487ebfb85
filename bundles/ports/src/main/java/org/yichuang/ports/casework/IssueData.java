// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import java.util.List;

/** What is said when a result comes out (出件、告知、送达, R59–R68). */
public sealed interface IssueData extends ActionData {

    /** T28 转出件: result and papers go to the issuing window; after T29 this is T43 重新出件. */
    record SendResult(List<PaperData.PaperItem> items, String note) implements IssueData {}

    /** T29 不予接收: the result differs from what was accepted; {@code differences} is not empty. */
    record ReturnResult(List<Difference> differences) implements IssueData {}

    /**
     * T30 办结告知: the issuing clerk has verified the result and told the applicant.
     *
     * @param checked fields that were compared and are equal; all of {@link CaseView.Result#fields()}
     * @param items what was counted into the issuing window
     * @param told how the applicant was told, such as 电话
     * @param person who was spoken to
     */
    record Notify(List<String> checked, List<PaperData.PaperItem> items, String told, String person)
            implements IssueData {}

    /**
     * T31 寄送: the result goes to the courier.
     *
     * @param recipient who is to receive it
     * @param phone his phone
     * @param address where to
     * @param trackingNo number of a parcel that the clerk posted himself, or {@code null} for the courier to fetch it
     */
    record Dispatch(
            @Title("收件人") String recipient,
            @Title("电话") String phone,
            @Title("地址") String address,

            @Title(value = "运单号（自行交寄的填写，政务专递的不填）", optional = true)
            String trackingNo)
            implements IssueData {}

    /**
     * T3 预约上门揽收 (双向免费邮寄, R32): the courier is asked to fetch papers at the applicant's door and to bring them to the
     * hall, instead of the way there.
     *
     * @param contact who hands them over
     * @param phone his phone
     * @param address where they are fetched
     */
    record OrderPickup(
            @Title("交件人") String contact,
            @Title("电话") String phone,
            @Title("上门地址") String address) implements IssueData {}

    /**
     * 取消寄递: a parcel that the courier has not fetched yet need not be fetched; until he says so it is his still.
     *
     * @param trackingNo its number, or {@code null} if there is but one
     * @param reason why
     */
    record CallOffShipment(
            @Title(value = "运单号（只有一个待揽收的不用填）", optional = true)
            String trackingNo,

            @Title("取消的理由") String reason) implements IssueData {}

    /**
     * What the courier says of a parcel (T31, T32).
     *
     * @param trackingNo number of the parcel; {@code null} if it was cancelled before it got one
     * @param event what happened
     * @param detail in the courier's words, or {@code null}
     * @param signer who signed for it as the courier says, or {@code null} if he does not say
     * @param parcel identifier under which it was ordered, or {@code null} if somebody posted it himself
     */
    record ReportCourier(
            @Title("运单号") String trackingNo,
            @Title("物流状态") Event event,
            @Title(value = "详情", optional = true) String detail,
            @Title(value = "签收人", optional = true) String signer,

            @Title(value = "寄递单号（自行交寄的不用填）", optional = true)
            String parcel)
            implements IssueData {

        /** What happens to a parcel. */
        public enum Event {
            ORDERED("已下单"),
            COLLECTED("已揽收"),
            SIGNED("已签收"),
            RETURNED("已退回"),
            /** It was not fetched, and won't be. */
            CANCELLED("已取消"),
            /** It was to be called off, but the courier has it already. */
            KEPT("取消未成");

            private final String title;

            Event(String title) {
                this.title = title;
            }

            /** Returns the Chinese name. */
            public String title() {
                return title;
            }

            /** Tells whether the courier has done with the parcel. */
            public boolean isFinal() {
                return this == SIGNED || this == RETURNED || this == CANCELLED;
            }
        }
    }

    /**
     * 物流轨迹: where a parcel was, in the courier's words (R32).
     *
     * @param parcel identifier under which it was ordered
     * @param points what the courier tells, in any order; what the case knows already is no news
     */
    record TrackShipment(String parcel, List<TrackPoint> points) implements IssueData {
        public TrackShipment {
            points = points == null ? List.of() : List.copyOf(points);
        }
    }

    /** A point of the way of a parcel: when, and what happened where. */
    record TrackPoint(Instant at, String text) {}

    /**
     * T32 领取: the result is handed out.
     *
     * @param receiver who received it
     * @param identityChecked whether identity or mandate was verified; must be true
     * @param signature file with the signed receipt, or {@code null}
     * @param signedOnPaper whether the receipt is signed on paper, which the hall keeps; there must be one of the two (R66)
     * @param mandate file with the mandate (授权委托书) of an agent who did not file the case, or {@code null}
     */
    record Deliver(Receiver receiver, boolean identityChecked, String signature, boolean signedOnPaper, String mandate)
            implements IssueData {}

    /** T32 网上送达: the result was handed over by the channel the applicant came by (R64). */
    record DeliverOnline(
            @Title(value = "说明", optional = true) String note) implements IssueData {}

    /** T33 催领: the result lies uncollected. */
    record RemindCollection() implements IssueData {}

    /** T33: a result that nobody collects goes to the archive. */
    record ArchiveResult(
            @Title(value = "理由", as = Title.Input.LONG_TEXT) String reason) implements IssueData {}

    /**
     * A field in which the result differs.
     *
     * @param field name of the field
     * @param expected what was accepted
     * @param actual what the result says
     */
    record Difference(String field, String expected, String actual) {}

    /**
     * Who received a result.
     *
     * @param name name
     * @param idNumber identity number
     * @param agent whether it is an agent with a mandate
     */
    record Receiver(
            @Title("姓名") String name,
            @Title("公民身份号码") String idNumber,
            @Title("代理人") boolean agent) {}
}
