// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.core.rest.internal.memory.MemoryCases;
import org.yichuang.core.rest.internal.memory.MemoryOutbox;
import org.yichuang.ports.accounts.Role;

class GatewaysTest {
    private final MemoryOutbox outbox = new MemoryOutbox();
    private Api api;

    @BeforeEach
    void start() throws Exception {
        api = new Api();
        api.ports.outbox = outbox;
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void waitingMessagesAreShownWithoutWhatTheySay() throws Exception {
        var answer = api.as(Role.SYSTEM_ADMINISTRATOR).get("/gateways/messages?limit=7");
        assertThat(answer.json().path("items").path(0).toString())
                .isEqualTo("{\"id\":\"m1\",\"caseNo\":\"" + MemoryCases.CASE_NO + "\",\"topic\":\"SMS\","
                        + "\"state\":\"PARKED\",\"writtenAt\":\"1970-01-01T00:00:00Z\","
                        + "\"readyAt\":\"1970-01-01T00:00:00Z\",\"attempts\":4,\"fault\":\"号码不存在\"}");
        assertThat(outbox.calls).containsExactly("open 7");
    }

    @Test
    void aMessageIsSentNowOrSaidToBeUnknown() throws Exception {
        var admin = api.as(Role.SYSTEM_ADMINISTRATOR);
        assertThat(admin.post("/gateways/messages/m1/retry", "").status).isEqualTo(204);
        assertThat(admin.post("/gateways/messages/m2/retry", "").code()).isEqualTo("UNKNOWN_MESSAGE");
        assertThat(outbox.calls).containsExactly("retry m1", "retry m2");
    }

    @Test
    void onlySystemAdministratorsLookAndRetry() throws Exception {
        var clerk = api.as(Role.WINDOW_CLERK);
        assertThat(clerk.get("/gateways/messages").status).isEqualTo(403);
        assertThat(clerk.post("/gateways/messages/m1/retry", "").status).isEqualTo(403);
        assertThat(outbox.calls).isEmpty();
    }
}
