// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.util.Map;
import java.util.UUID;

/** What somebody asks, who leaves his name and telephone. */
final class Question {
    private Question() {}

    /** Asks a question at the desk; returns the path of the consultation. */
    static String ask(Api guide, String text) {
        return ask(guide, "DESK", text);
    }

    /** Asks a question on some way; returns the path of the consultation. */
    static String ask(Api guide, String channel, String text) {
        var question = Map.of(
                "channel",
                channel,
                "asker",
                "苏和",
                "phone",
                "13947700555",
                "matter",
                Application.ROAD_FREIGHT.matter(),
                "text",
                text);
        return "/consultations/"
                + guide.send(guide.request("/consultations")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(Api.json(question)))
                        .ok()
                        .text("/number");
    }
}
