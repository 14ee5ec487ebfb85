// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a resource that also answers while the password has to be changed first. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BeforePasswordChange {}
