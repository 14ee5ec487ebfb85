// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.prefill;

import java.util.List;

/**
 * A page of queries.
 *
 * @param items what is on it, newest first
 * @param next cursor of the next page, or {@code null} if this is the last
 */
public record QueryPage(List<RegisterQuery> items, String next) {}
