// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform.fuzz;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yichuang.itests.platform.fuzz.Wire.Reply;

/** Says what is wrong with an answer, whatever was asked. */
final class Judge {
    private static final Pattern TRACE = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w ]+(\\.java:\\d+)?\\)|Caused by: |\\b(java|javax|org)\\.[a-z]+\\.[\\w.]*[A-Z]\\w+");

    private Judge() {}

    static Optional<String> fault(Message asked, Reply reply) {
        if (reply.status() == 0) {
            return asked.honest ? Optional.of("no answer") : Optional.empty();
        }
        if (reply.status() >= 500 && !(reply.status() == 503 && reply.headers().containsKey("retry-after"))) {
            return Optional.of("status " + reply.status());
        }
        if (reply.status() >= 400 && TRACE.matcher(reply.body()).find()) {
            return Optional.of("something of the inside in the answer");
        }
        return Optional.empty();
    }
}
