// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.util.Objects;
import java.util.function.Function;

/**
 * What came of asking an outside service (网关应答): done, refused for good, or to be tried again later.
 *
 * @param <T> what the service gives when it does its work
 */
public sealed interface Answer<T> {

    /**
     * The work is done.
     *
     * @param value what the service gave; never {@code null}
     */
    record Done<T>(T value) implements Answer<T> {
        public Done {
            Objects.requireNonNull(value);
        }
    }

    /**
     * The service has understood and will never do it, however often it is asked: a person has to look at it.
     *
     * @param reason why, in Chinese, without personal data
     */
    record Refused<T>(String reason) implements Answer<T> {
        public Refused {
            Objects.requireNonNull(reason);
        }
    }

    /**
     * Nobody knows whether the work was done: the service is down, slow, or its answer was lost or can't be believed. The same
     * request is made again later.
     *
     * @param fault what went wrong and what an operator can do about it, in Chinese, without personal data
     */
    record Later<T>(String fault) implements Answer<T> {
        public Later {
            Objects.requireNonNull(fault);
        }
    }

    /** Returns the same answer with what was given turned into something else. */
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Done<T> done) {
            return new Done<>(change.apply(done.value()));
        }
        return this instanceof Refused<T> refused
                ? new Refused<>(refused.reason())
                : new Later<>(((Later<T>) this).fault());
    }
}
