// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;

/**
 * A page of cases.
 *
 * @param items the cases, earliest due first
 * @param next cursor of the page after, or {@code null} if this is the last
 */
public record CasePage(List<CaseSummary> items, String next) {}
