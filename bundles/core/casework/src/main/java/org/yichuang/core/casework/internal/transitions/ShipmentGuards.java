// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.List;
import java.util.regex.Pattern;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.core.casework.internal.fold.Track;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.IssueData.ReportCourier.Event;
import org.yichuang.ports.casework.IssueFacet.Shipment;
import org.yichuang.ports.casework.PaperData;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold to have parcels fetched, to call them off, and to believe what is said of them (双向寄递, R32, R64). */
final class ShipmentGuards {
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");

    private ShipmentGuards() {}

    static final Guard ADDRESS_WRITTEN = onData("ADDRESS_INCOMPLETE", "收件人、电话、地址齐全", attempt -> {
        IssueData.Dispatch said = (IssueData.Dispatch) attempt.data();
        List<Fault> faults =
                addressFaults(new PaperData.Address(said.recipient(), said.phone(), said.address()), "/address");
        boolean numbered = said.trackingNo() == null || isText(said.trackingNo());
        return !faults.isEmpty()
                ? faults
                : unless(numbered, "/trackingNo", "ADDRESS_INCOMPLETE", "运单号是空的", "自行交寄的填写运单号，政务专递的不填");
    });

    static final Guard PICKUP_ADDRESS_WRITTEN = onData("ADDRESS_INCOMPLETE", "交件人、电话、上门地址齐全", attempt -> {
        IssueData.OrderPickup said = (IssueData.OrderPickup) attempt.data();
        return addressFaults(new PaperData.Address(said.contact(), said.phone(), said.address()), "/address");
    });

    static final Guard PAPERS_AWAITED = onCase(
            "NO_PAPERS_AWAITED",
            "邮寄来件还没有登记，或者预审、审查、补正、容缺补齐中需要申请人交材料",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().awaitsPapers()
                            && (attempt.before().state() != CaseState.DRAFT
                                    || attempt.before().channel() == IntakeChannel.POST),
                    "",
                    "NO_PAPERS_AWAITED",
                    "本件现在不需要申请人寄材料，或者不是邮寄来件的暂存件",
                    "邮寄申请的请按邮寄渠道建档；窗口申请的请当面收取材料"));

    static final Guard NO_PICKUP_YET = onCase(
            "PICKUP_UNDER_WAY",
            "没有尚未送到的揽收",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().issue().shipments().stream()
                            .noneMatch(one -> one.kind() == Shipment.Kind.INTAKE && one.onTheWay()),
                    "",
                    "PICKUP_UNDER_WAY",
                    "已经预约揽收，还没有送到",
                    "请等待送达；地址、时间有变的，先取消寄递再重新预约"));

    static final Guard SOMETHING_CALLABLE = onCase(
            "NOTHING_CALLABLE",
            "有已下单、快递还没有揽收的包裹",
            Reason.CONFLICT,
            attempt -> unless(
                    !attempt.before().callableShipments(null).isEmpty(),
                    "",
                    "NOTHING_CALLABLE",
                    "没有可以取消的寄递：快递已经揽收、正在取消，或者没有通过政务专递下单",
                    "已揽收的请等待签收或者退回"));

    static final Guard ONE_CALLED_OFF = onData("PARCEL_UNKNOWN", "说明取消哪一个包裹", attempt -> {
        IssueData.CallOffShipment said = (IssueData.CallOffShipment) attempt.data();
        int found = attempt.before().callableShipments(said.trackingNo()).size();
        return unless(
                found == 1,
                "/trackingNo",
                "PARCEL_UNKNOWN",
                found == 0 ? "没有这个运单号的待揽收包裹" : "待揽收的包裹不止一个",
                "请按办件详情中“纸质材料和寄递”一栏填写运单号；还没有运单号的，稍后再办");
    });

    static final Guard REASONED = onData(
            "REASON_MISSING",
            "写明理由",
            attempt -> unless(
                    isText(((IssueData.CallOffShipment) attempt.data()).reason()),
                    "/reason",
                    "REASON_MISSING",
                    "没有写明取消的理由",
                    "请填写理由"));

    static final Guard PARCEL_UNDER_WAY = onCase(
            "NO_PARCEL_UNDER_WAY",
            "有在途的包裹",
            Reason.CONFLICT,
            attempt -> unless(
                    attempt.before().issue().shipments().stream().anyMatch(Shipment::onTheWay),
                    "",
                    "NO_PARCEL_UNDER_WAY",
                    "本件没有在途的包裹",
                    "没有寄出、揽收过材料，或者都已送达、退回，不需要回报"));

    static final Guard PARCEL_KNOWN = onData("PARCEL_UNKNOWN", "是本件寄出而未送达的包裹", attempt -> {
        IssueData.ReportCourier said = (IssueData.ReportCourier) attempt.data();
        boolean named = isText(said.trackingNo()) || said.parcel() != null && said.event() == Event.CANCELLED;
        return unless(
                named && said.event() != null && attempt.before().shipment(said) != null,
                "/trackingNo",
                "PARCEL_UNKNOWN",
                "本件没有这个运单号的在途包裹",
                "请核对运单号");
    });

    /** The window sees for itself that a parcel has come to it; for anything else the courier's word counts. */
    static final Guard PARCEL_OWN =
            new Guard("PARCEL_OF_COURIER", "人工回报的只能是自行交寄的包裹，或者已经送到窗口的来件", Reason.FORBIDDEN, true, attempt -> {
                IssueData.ReportCourier said = (IssueData.ReportCourier) attempt.data();
                Shipment shipment = attempt.before().shipment(said);
                boolean own = shipment == null || !shipment.ordered();
                boolean here = shipment != null
                        && shipment.kind() == Shipment.Kind.INTAKE
                        && said.event() == Event.SIGNED
                        && attempt.role() == Role.WINDOW_CLERK;
                return unless(
                        attempt.role() == Role.PLATFORM || own || here,
                        "/trackingNo",
                        "PARCEL_OF_COURIER",
                        "通过政务专递寄送的由物流系统回报",
                        "请等待物流回报，有疑问请联系寄递企业");
            });

    static final Guard TRACK_NEWS = onData("TRACK_KNOWN", "是本件的包裹，并有新的轨迹", attempt -> {
        IssueData.TrackShipment said = (IssueData.TrackShipment) attempt.data();
        boolean news = attempt.before().issue().shipments().stream()
                .filter(parcel -> parcel.id().equals(said.parcel()))
                .anyMatch(parcel -> !Track.with(parcel, said.points()).equals(parcel));
        return unless(news, "/points", "TRACK_KNOWN", "本件没有这个包裹，或者轨迹已经登记", "不需要重复回报");
    });

    /** What is missing of an address: a courier calls before he comes. */
    static List<Fault> addressFaults(PaperData.Address address, String pointer) {
        boolean complete = isText(address.recipient())
                && isText(address.address())
                && address.phone() != null
                && PHONE.matcher(address.phone()).matches();
        return unless(complete, pointer, "ADDRESS_INCOMPLETE", "姓名、地址没有填写或者电话不正确", "请与申请人核对后填写姓名、电话、地址");
    }
}
