// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

/**
 * Whether an account may log in.
 *
 * @param enabled whether it may
 */
public record Enabling(boolean enabled) {}
