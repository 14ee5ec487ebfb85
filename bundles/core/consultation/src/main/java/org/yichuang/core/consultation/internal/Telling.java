// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.api.gateway.TextMessage;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.OutboxMessage.State;
import org.yichuang.ports.outbox.ShortMessages;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.text.Masked;

/**
 * Tells who asked, by short message, that the answer has come (短信告知). The answer itself is not in it: phones are read by
 * others, and the first responsible tells it.
 */
@Component(service = Telling.class)
public final class Telling {
    /** How often a short message is sent for one consultation. */
    static final int MOST = 3;

    private final ShortMessages messages;
    private final Outbox outbox;

    /** Called by the service component runtime. */
    @Activate
    public Telling(@Reference ShortMessages messages, @Reference Outbox outbox) {
        this.messages = messages;
        this.outbox = outbox;
    }

    /** Puts the message for an asker together, if he left a number that it reaches. */
    Optional<TextMessage> message(ConsultRow row) {
        String asker = row.question().asker();
        return messages.compose(
                row.question().phone(),
                ShortMessages.CONSULTATION_ANSWERED,
                Map.of("name", asker == null ? "咨询人" : Masked.name(asker), "consultation", row.number()));
    }

    /** Writes it with the row. */
    ConsultTable.Addition writing(ConsultRow row, TextMessage message, Instant at) {
        return connection -> messages.write(connection, row.number(), row.region(), message, at);
    }

    /** To be called after the commit. */
    void written() {
        messages.written();
    }

    /** Has the one that was refused for good sent again: under its identifier, so never twice. */
    void retry(ConsultRow row) {
        outbox.retry(row.told().last());
    }

    /** Refuses what would be sent twice, too often, or to nobody. */
    Optional<Refusal> refusesAgain(ConsultRow row) {
        if (!ShortMessages.reach(row.question().phone())) {
            return refused("PHONE_MISSING", "没有可以收短信的手机号：请电话或者当面告知咨询人，再办理告知办结");
        }
        if (isUnderWay(row)) {
            return refused("MESSAGE_UNDER_WAY", "短信正在发送：请稍候刷新，发送之后咨询人仍未收到的再发送");
        }
        if (row.told().times() >= MOST) {
            return refused("MESSAGE_LIMIT", "短信已经发送 " + MOST + " 次：请电话或者当面告知咨询人");
        }
        return Optional.empty();
    }

    /** Tells whether the outside refused the last one for good. */
    boolean isParked(ConsultRow row) {
        return state(row).filter(state -> state == State.PARKED).isPresent();
    }

    /** Shows the last one, or {@code null} if there was none. */
    Consultation.Message view(ConsultRow row) {
        return last(row)
                .map(one -> new Consultation.Message(
                        one.state(),
                        one.writtenAt(),
                        row.told().times(),
                        MOST - row.told().times()))
                .orElse(null);
    }

    private boolean isUnderWay(ConsultRow row) {
        return state(row)
                .filter(state -> state == State.WAITING || state == State.SENT)
                .isPresent();
    }

    private Optional<State> state(ConsultRow row) {
        return last(row).map(OutboxMessage::state);
    }

    private Optional<OutboxMessage> last(ConsultRow row) {
        return Optional.ofNullable(row.told().last()).flatMap(outbox::find);
    }

    private static Optional<Refusal> refused(String code, String message) {
        return Optional.of(new Refusal(Reason.CONFLICT, code, message));
    }
}
