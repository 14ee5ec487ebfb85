// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.api.gateway.TextMessage;
import org.yichuang.core.casework.internal.CaseServiceComponent;
import org.yichuang.core.casework.internal.persistence.OutboxEntity;
import org.yichuang.ports.outbox.ShortMessages;
import org.yichuang.ports.outbox.Topic;

/** Writes short messages that no case causes into the outbox of cases. */
@Component(configurationPid = "org.yichuang.core.casework")
public final class ShortMessageOutbox implements ShortMessages {
    private final SmsTexts texts;
    private final CaseOutbox outbox;

    /** Called by the service component runtime. */
    @Activate
    public ShortMessageOutbox(CaseServiceComponent.Config config, @Reference CaseOutbox outbox) {
        texts = new SmsTexts(SmsTexts.file(config.smsTexts()));
        this.outbox = outbox;
    }

    @Override
    public Optional<TextMessage> compose(String phone, String text, Map<String, String> values) {
        return ShortMessages.reach(phone)
                ? texts.text(text, values)
                        .map(said -> new TextMessage(UUID.randomUUID().toString(), phone, said))
                : Optional.empty();
    }

    @Override
    public void write(Connection transaction, String subject, String region, TextMessage message, Instant at)
            throws SQLException {
        new OutboxEntity(subject, region, new OutgoingMessage(message.id(), Topic.SMS, message), at).write(transaction);
    }

    @Override
    public void written() {
        outbox.written();
    }

    @Override
    public void erase(Connection transaction, String id, Instant at) throws SQLException {
        OutboxEntity.erase(transaction, id, at);
    }
}
