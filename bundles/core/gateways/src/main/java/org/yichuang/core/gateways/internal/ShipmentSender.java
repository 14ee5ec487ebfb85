// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.time.Duration;
import java.util.Optional;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.CourierGateway;
import org.yichuang.api.gateway.ShipmentOrder;
import org.yichuang.api.gateway.ShipmentStatus;
import org.yichuang.core.gateways.internal.Step.Arrived;
import org.yichuang.core.gateways.internal.Step.Awaited;
import org.yichuang.ports.outbox.CallOff;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.OutboxMessage.State;

/** Orders shipments and asks until they have arrived or come back (寄递): a push is only faster. */
final class ShipmentSender implements Sender {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(30);

    private final Gateways gateways;
    private final CaseReports reports;

    ShipmentSender(Gateways gateways, CaseReports reports) {
        this.gateways = gateways;
        this.reports = reports;
    }

    @Override
    public Step advance(OutboxMessage message) {
        return Senders.with(
                gateways.courier,
                courier -> message.state() == State.SENT ? ask(courier, message) : order(courier, message));
    }

    /** Returns what calls shipments off; what the courier has already goes on, and the case learns that it does. */
    Sender callOff(Outbox outbox) {
        return message -> Senders.with(gateways.courier, courier -> {
            String id = Json.read(message.content(), CallOff.class).message();
            Optional<OutboxMessage> shipment = outbox.find(id).filter(found -> found.state() != State.DONE);
            return shipment.isEmpty() ? new Arrived(null) : callOff(courier, outbox, shipment.get(), message);
        });
    }

    private Step callOff(CourierGateway courier, Outbox outbox, OutboxMessage shipment, OutboxMessage message) {
        // It may have been ordered without our knowing: ordering again gives its number.
        Answer<String> number = number(courier, shipment);
        if (number instanceof Answer.Refused<String> never) {
            return ended(outbox, shipment, () -> reports.neverTaken(shipment, never.reason()));
        }
        return Senders.after(number, waybill -> {
            Answer<ShipmentStatus> answer = courier.cancel(waybill);
            return answer instanceof Answer.Refused<ShipmentStatus> kept
                    ? Senders.telling(
                            message,
                            () -> reports.kept(shipment, message.id(), waybill, kept.reason()),
                            new Arrived(null))
                    : Senders.after(answer, status -> ended(outbox, shipment, () -> reports.moved(shipment, status)));
        });
    }

    /** Tells the case first: what was told is told once, what is done is never told again. */
    private static Step ended(Outbox outbox, OutboxMessage shipment, Runnable tell) {
        return Senders.telling(
                shipment,
                () -> {
                    tell.run();
                    outbox.done(shipment.id(), null);
                },
                new Arrived(null));
    }

    private static Answer<String> number(CourierGateway courier, OutboxMessage message) {
        return courier.order(Json.read(message.content(), ShipmentOrder.class));
    }

    private Step order(CourierGateway courier, OutboxMessage message) {
        return Senders.after(
                number(courier, message),
                waybill -> Senders.telling(
                        message, () -> reports.ordered(message, waybill), new Awaited(Json.write(waybill), ASK_AGAIN)));
    }

    private Step ask(CourierGateway courier, OutboxMessage message) {
        String waybill = Json.read(message.reply(), String.class);
        return Senders.after(courier.track(waybill), status -> come(message, status));
    }

    /** Returns the step after the shipment has come to a state. */
    Step come(OutboxMessage message, ShipmentStatus status) {
        Step then = status.state().isFinal() ? new Arrived(null) : new Awaited(message.reply(), ASK_AGAIN);
        return Senders.telling(message, () -> reports.moved(message, status), then);
    }
}
