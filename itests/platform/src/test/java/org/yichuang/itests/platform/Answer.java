// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the platform answered.
 *
 * @param status HTTP status
 * @param body the JSON in it; missing node if there was none
 */
record Answer(int status, JsonNode body) {

    /** Returns the code of a problem. */
    String code() {
        return body.path("code").asText();
    }

    /** Returns the Chinese message of a problem. */
    String detail() {
        return body.path("detail").asText();
    }

    /** Returns the answer, which must be a success. */
    Answer ok() {
        if (status < 200 || status > 299) {
            throw new AssertionError("HTTP " + status + ": " + body.toPrettyString());
        }
        return this;
    }

    String text(String pointer) {
        return body.at(pointer).asText();
    }
}
