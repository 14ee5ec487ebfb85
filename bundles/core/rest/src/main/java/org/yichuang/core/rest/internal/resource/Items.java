// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.util.List;

/**
 * A whole list; an object around it leaves room for more.
 *
 * @param items what is in it
 */
public record Items<T>(List<T> items) {}
