// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/**
 * Which cases to list.
 *
 * @param queue the queue
 * @param text case number, its last six, short number, last four digits of the applicant's telephone, or the beginning of
 *     the applicant's name, of its pinyin or of the initials of that; {@code null} for all
 * @param after cursor of the page before, or {@code null} for the first page
 * @param limit cases a page, 1 to 100
 */
public record CaseQuery(Queue queue, String text, String after, int limit) {}
