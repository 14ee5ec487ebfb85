// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.yichuang.api.gateway.PaymentNotice;
import org.yichuang.api.gateway.PaymentPage;
import org.yichuang.api.gateway.PaymentStatus;
import org.yichuang.api.gateway.PaymentStatus.State;

/** Collects fees: the same order is placed once; a test pays it. */
final class PaymentService implements Service {
    private final Map<String, Long> orders = new ConcurrentHashMap<>();
    private final Map<String, PaymentStatus> statuses = new ConcurrentHashMap<>();
    private final Notifier notifier;
    private final Faults faults;

    PaymentService(Notifier notifier, Faults faults) {
        this.notifier = notifier;
        this.faults = faults;
    }

    @Override
    public Map<String, Function<JsonNode, Object>> work() {
        return Map.of("/v1/orders", this::order, "/v1/orders/query", this::query, "/v1/orders/close", this::close);
    }

    @Override
    public Map<String, Function<JsonNode, Object>> control() {
        return Map.of("/pay", this::pay, "/orders", ignored -> orders);
    }

    private Object order(JsonNode order) {
        String orderNo = order.path("orderNo").asText();
        long fen = order.path("fen").asLong();
        Long before = orders.putIfAbsent(orderNo, fen);
        if (before != null && before != fen) {
            throw new RefusedException("缴款单号已用于另一金额");
        }
        statuses.putIfAbsent(orderNo, new PaymentStatus(State.OPEN, null));
        String address = "https://pay.example.cn/" + orderNo;
        return new PaymentPage(orderNo, address, address + "?qr");
    }

    private Object query(JsonNode request) {
        return statuses.getOrDefault(request.path("orderNo").asText(), new PaymentStatus(State.UNKNOWN, null));
    }

    private Object close(JsonNode request) {
        return statuses.compute(request.path("orderNo").asText(), (orderNo, status) -> {
            if (status != null && status.state() == State.PAID) {
                throw new RefusedException("缴款单已缴费，不能关闭");
            }
            return new PaymentStatus(State.CLOSED, null);
        });
    }

    /** The applicant pays; the platform is called back. */
    private Object pay(JsonNode request) {
        String orderNo = request.path("orderNo").asText();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long fen = orders.get(orderNo);
        PaymentNotice paid = new PaymentNotice(orderNo, fen, "T" + orderNo, "B" + orderNo, now);
        statuses.put(orderNo, new PaymentStatus(State.PAID, paid));
        PaymentNotice told = faults.take(Fault.WRONG_AMOUNT)
                ? new PaymentNotice(orderNo, fen - 1, paid.transactionNo(), paid.billNo(), now)
                : paid;
        return Map.of("answered", notifier.send(told));
    }
}
