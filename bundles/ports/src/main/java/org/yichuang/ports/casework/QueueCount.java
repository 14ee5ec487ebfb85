// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/**
 * How much work there is in a queue.
 *
 * @param queue the queue
 * @param count how many cases, at most 1,000
 * @param overdue how many of them are overdue, at most 1,000
 */
public record QueueCount(Queue queue, int count, int overdue) {}
