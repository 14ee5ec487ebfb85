// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

/**
 * Where somebody works from now on.
 *
 * @param window number of the window, empty for none
 */
public record WindowAssignment(String window) {}
