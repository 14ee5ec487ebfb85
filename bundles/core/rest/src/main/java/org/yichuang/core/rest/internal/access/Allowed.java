// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.yichuang.ports.accounts.Role;

/** Names the roles that may call a method; without it every role may, and the services decide. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {
    /** The roles, any of which is enough. */
    Role[] value();
}
