// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.time.Duration;

/** What is to be noted in the outbox after an attempt. */
sealed interface Step {

    /** Nothing more is awaited; {@code reply} is what the outside gave, as JSON, or {@code null}. */
    record Arrived(String reply) implements Step {}

    /** The outside has it; it is asked again after a while. */
    record Awaited(String reply, Duration again) implements Step {}

    /** A person has to look at it. */
    record Stuck(String reason) implements Step {}

    /** It is tried again. */
    record Failed(String fault) implements Step {}
}
