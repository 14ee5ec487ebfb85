// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/** What one kind of outside service does. */
interface Service extends AutoCloseable {

    /** Returns what it does at each path; a request is answered with what comes back, written as JSON. */
    Map<String, Function<JsonNode, Object>> work();

    /** Returns what a test can make happen at each path below {@code /control}. */
    default Map<String, Function<JsonNode, Object>> control() {
        return Map.of();
    }

    /** Ends what it listens to by itself, and all connections to it. */
    @Override
    default void close() {}

    /** The service refuses for good. */
    final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
