// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that only reads although it is a POST: it needs no CSRF token. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnlyReads {}
