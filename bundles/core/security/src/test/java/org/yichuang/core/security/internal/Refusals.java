// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.yichuang.ports.problem.Refusal;

/** Shorter ways to ask what was refused. */
final class Refusals {

    private Refusals() {}

    /** Returns the code of the refusal that a call ends in, or {@code null} if it goes through. */
    static String codeOf(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        return refusal == null ? null : refusal.code();
    }
}
