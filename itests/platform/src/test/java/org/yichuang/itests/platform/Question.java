// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import java.util.Map;
import java.util.UUID;

/** What somebody asks at the desk, who leaves his name and telephone. */
final class Question {
    private Question() {}

    /** Asks a question; returns the path of the consultation. */
    static String ask(Api guide, String text) {
        var question = Map.of(
                "channel", "DESK",
                "asker", "苏和",
                "phone", "13947700555",
                "matter", Application.ROAD_FREIGHT.matter(),
                "text", text);
        return "/consultations/"
                + guide.send(guide.request("/consultations")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(Api.json(question)))
                        .ok()
                        .text("/number");
    }
}
