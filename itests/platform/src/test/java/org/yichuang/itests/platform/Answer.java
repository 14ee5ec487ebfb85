// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the platform answered.
 *
 * @param status HTTP status
 * @param body the JSON in it; missing node if there was none
 */
public record Answer(int status, JsonNode body) {

    /** Returns the code of a problem. */
    public String code() {
        return body.path("code").asText();
    }

    /** Returns the Chinese message of a problem. */
    public String detail() {
        return body.path("detail").asText();
    }

    /** Returns the answer, which must be a success. */
    public Answer ok() {
        if (status < 200 || status > 299) {
            throw new AssertionError("HTTP " + status + ": " + body.toPrettyString());
        }
        return this;
    }

    public String text(String pointer) {
        return body.at(pointer).asText();
    }
}
