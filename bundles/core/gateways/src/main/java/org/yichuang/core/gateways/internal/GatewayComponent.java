// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.gateway.GatewayKind;
import org.yichuang.ports.gateway.GatewayService;
import org.yichuang.ports.gateway.GatewayView;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.Topic;
import org.yichuang.ports.outbox.TopicCount;

/** Puts the gateways together: a lane for each that sends messages, and what is asked at once. */
@Component(immediate = true)
public final class GatewayComponent implements GatewayService {
    private static final Map<GatewayKind, Set<Topic>> TOPICS = Map.of(
            GatewayKind.SMS, Set.of(Topic.SMS),
            GatewayKind.PAYMENT, Set.of(Topic.PAYMENT, Topic.PAYMENT_CALL_OFF),
            GatewayKind.COURIER, Set.of(Topic.SHIPMENT, Topic.SHIPMENT_CALL_OFF));
    private static final long POLL_MILLIS = 1_000;

    private final Gateways gateways;
    private final Outbox outbox;
    private final Notices notices;
    private final Map<GatewayKind, Lane> lanes = new EnumMap<>(GatewayKind.class);
    private final AutoCloseable listening;

    /** Begins to send. */
    @Activate
    public GatewayComponent(
            @Reference Gateways gateways,
            @Reference Outbox outbox,
            @Reference CaseService cases,
            @Reference TimeSource time) {
        this(gateways, outbox, cases, time, POLL_MILLIS);
    }

    GatewayComponent(Gateways gateways, Outbox outbox, CaseService cases, TimeSource time, long pollMillis) {
        this.gateways = gateways;
        this.outbox = outbox;
        CaseReports reports = new CaseReports(cases);
        PaymentSender payment = new PaymentSender(gateways, reports);
        ShipmentSender shipment = new ShipmentSender(gateways, reports);
        notices = new Notices(gateways, outbox, reports);
        Map<Topic, Sender> senders = new EnumMap<>(Topic.class);
        senders.put(Topic.SMS, Senders.sms(gateways));
        senders.put(Topic.PAYMENT, payment);
        senders.put(Topic.PAYMENT_CALL_OFF, payment.callOff(outbox));
        senders.put(Topic.SHIPMENT, shipment);
        senders.put(Topic.SHIPMENT_CALL_OFF, shipment.callOff(outbox));
        TOPICS.forEach((kind, topics) -> {
            Map<Topic, Sender> own = new EnumMap<>(senders);
            own.keySet().retainAll(topics);
            lanes.put(kind, new Lane(kind, own, gateways, outbox, time, pollMillis));
        });
        listening = outbox.onMessage(() -> lanes.values().forEach(Lane::wake));
    }

    /** Ends sending; what is claimed comes again. */
    @Deactivate
    void close() throws Exception {
        listening.close();
        for (Lane lane : lanes.values()) {
            lane.close();
        }
    }

    @Override
    public List<GatewayView> list() {
        List<TopicCount> counts = outbox.counts();
        return Arrays.stream(GatewayKind.values())
                .map(kind -> view(
                        kind,
                        counts.stream()
                                .filter(count ->
                                        TOPICS.getOrDefault(kind, Set.of()).contains(count.topic()))
                                .toList()))
                .toList();
    }

    @Override
    public void paymentNotice(String path, byte[] body, Map<String, String> headers) {
        notices.payment(path, body, headers);
    }

    @Override
    public void courierNotice(String path, byte[] body, Map<String, String> headers) {
        notices.courier(path, body, headers);
    }

    private GatewayView view(GatewayKind kind, List<TopicCount> counts) {
        return new GatewayView(
                kind,
                gateways.has(kind),
                lanes.containsKey(kind) && lanes.get(kind).isResting(),
                counts.stream().mapToLong(TopicCount::waiting).sum(),
                counts.stream().mapToLong(TopicCount::failing).sum(),
                counts.stream().mapToLong(TopicCount::sent).sum(),
                counts.stream().mapToLong(TopicCount::parked).sum());
    }
}
