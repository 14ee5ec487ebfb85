// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.api.gateway.TextMessage;
import org.yichuang.core.casework.internal.outbox.ShortMessageOutbox;
import org.yichuang.ports.database.Transactions;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.OutboxMessage.State;
import org.yichuang.ports.outbox.ShortMessages;
import org.yichuang.ports.outbox.Topic;

/** Short messages that no case causes lie in the outbox of cases, and go the same way. */
class ShortMessagesTest {
    private static final Map<String, String> VALUES = Map.of("name", "巴**", "consultation", "ZX15062626112300001");

    private final World world = new World();
    private final ShortMessages messages = new ShortMessageOutbox(World.config("SM3"), world.messages);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneIsSentWithItsTransactionAndEmptiedWhenItHasArrived() {
        TextMessage message = compose("13847712345");
        assertThat(message.text())
                .isEqualTo("【一窗综办】巴**，您咨询的问题已有答复，咨询编号ZX15062626112300001，工作人员将告知您，您也可以凭编号到政务服务中心咨询台了解。");
        write(message);

        List<OutboxMessage> claimed = world.messages.claim(Topic.SMS, 10);
        assertThat(claimed).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(message.id());
            assertThat(one.caseNo()).isEqualTo("ZX15062626112300001");
            assertThat(one.region()).isEqualTo("150626");
            assertThat(one.content()).contains("13847712345");
        });
        assertThat(world.messages.claim(Topic.SMS, 10)).as("claimed once").isEmpty();
        world.messages.done(message.id(), "\"4711\"");
        assertThat(world.messages.find(message.id()).orElseThrow().content()).isNull();
    }

    @Test
    void nothingIsPutTogetherForANumberThatTakesNone() {
        assertThat(messages.compose(null, ShortMessages.CONSULTATION_ANSWERED, VALUES))
                .isEmpty();
        assertThat(messages.compose("0477-7581234", ShortMessages.CONSULTATION_ANSWERED, VALUES))
                .isEmpty();
        assertThat(messages.compose("13847712345", "NO_SUCH_TEXT", VALUES)).isEmpty();
    }

    @Test
    void whatIsErasedIsNotSentAnyMore() {
        TextMessage message = compose("13847712345");
        write(message);
        transactions().run(connection -> {
            messages.erase(connection, message.id(), world.now);
            return null;
        });

        assertThat(world.messages.claim(Topic.SMS, 10)).isEmpty();
        OutboxMessage erased = world.messages.find(message.id()).orElseThrow();
        assertThat(erased.state()).isEqualTo(State.DONE);
        assertThat(erased.content()).isNull();
    }

    private TextMessage compose(String phone) {
        return messages.compose(phone, ShortMessages.CONSULTATION_ANSWERED, VALUES)
                .orElseThrow();
    }

    private void write(TextMessage message) {
        transactions().run(connection -> {
            messages.write(connection, "ZX15062626112300001", "150626", message, world.now);
            return null;
        });
    }

    private Transactions transactions() {
        return new Transactions(world.dataSource);
    }
}
