// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

/**
 * Which consultations to list.
 *
 * @param queue which
 * @param text number, telephone, or beginning of the name of who asked; {@code null} for all
 * @param after cursor of the page before, or {@code null} for the first page
 * @param limit how many a page, 1 to 100
 */
public record ConsultQuery(ConsultQueue queue, String text, String after, int limit) {}
