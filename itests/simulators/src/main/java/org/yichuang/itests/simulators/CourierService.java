// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.yichuang.api.gateway.ShipmentStatus;
import org.yichuang.api.gateway.ShipmentStatus.Point;
import org.yichuang.api.gateway.ShipmentStatus.State;

/** Carries shipments: the same one is fetched once; a test moves it. */
final class CourierService implements Service {
    private final Map<String, ShipmentStatus> shipments = new ConcurrentHashMap<>();
    private final Notifier notifier;

    CourierService(Notifier notifier) {
        this.notifier = notifier;
    }

    @Override
    public Map<String, Function<JsonNode, Object>> work() {
        return Map.of(
                "/v1/shipments", this::order, "/v1/shipments/track", this::track, "/v1/shipments/cancel", this::cancel);
    }

    @Override
    public Map<String, Function<JsonNode, Object>> control() {
        return Map.of("/move", this::move, "/shipments", ignored -> shipments.values());
    }

    private Object order(JsonNode order) {
        String id = order.path("id").asText();
        String waybill = "EMS" + id;
        shipments.putIfAbsent(waybill, new ShipmentStatus(id, waybill, State.ORDERED, null, now(), List.of()));
        return Map.of("waybill", waybill);
    }

    private Object track(JsonNode request) {
        return known(request);
    }

    private Object cancel(JsonNode request) {
        ShipmentStatus before = known(request);
        if (before.state() != State.ORDERED && before.state() != State.CANCELLED) {
            throw new RefusedException("邮件已在途，不能取消");
        }
        return change(before, State.CANCELLED, null);
    }

    private Object move(JsonNode request) {
        String signer = request.path("signer").asText(null);
        ShipmentStatus after =
                change(known(request), State.valueOf(request.path("state").asText()), signer);
        return Map.of("answered", notifier.send(after));
    }

    private ShipmentStatus known(JsonNode request) {
        ShipmentStatus status = shipments.get(request.path("waybill").asText());
        if (status == null) {
            throw new RefusedException("没有这个运单号");
        }
        return status;
    }

    private ShipmentStatus change(ShipmentStatus before, State state, String signer) {
        List<Point> track = new ArrayList<>(before.track());
        track.add(new Point(now(), words(state)));
        ShipmentStatus after = new ShipmentStatus(before.order(), before.waybill(), state, signer, now(), track);
        shipments.put(after.waybill(), after);
        return after;
    }

    private static String words(State state) {
        return switch (state) {
            case ORDERED -> "待揽收";
            case ON_THE_WAY -> "运输中";
            case SIGNED -> "已签收";
            case RETURNED -> "已退回";
            case CANCELLED -> "已取消";
        };
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
