// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an open method that one address may call only so many times a minute. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Throttled {
    /** What is counted together. */
    Kind value();

    /** What is counted together. */
    enum Kind {
        /** Attempts to log in. */
        LOGIN,
        /** Enquiries of applicants for progress. */
        ENQUIRY
    }
}
