// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;

/**
 * A page of the issue register.
 *
 * @param items what is on it
 * @param next cursor of the next page, or {@code null} if this is the last
 */
public record IssuePage(List<IssueEntry> items, String next) {}
