// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.LocalDate;

/**
 * Which entries of the issue register to list.
 *
 * @param day day on which it was issued, or {@code null} for all
 * @param window number of the window the case came in at, or {@code null} for all
 * @param text case number, its last six, or short number; {@code null} for all
 * @param after cursor of the page before, or {@code null} for the first page
 * @param limit entries a page, 1 to 100
 */
public record IssueQuery(LocalDate day, String window, String text, String after, int limit) {}
