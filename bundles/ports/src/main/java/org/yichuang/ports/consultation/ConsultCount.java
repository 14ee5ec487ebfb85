// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

/**
 * How many consultations a list has.
 *
 * @param queue the list
 * @param count how many, at most 1,000
 * @param overdue how many of them are late, at most 1,000
 */
public record ConsultCount(ConsultQueue queue, int count, int overdue) {}
