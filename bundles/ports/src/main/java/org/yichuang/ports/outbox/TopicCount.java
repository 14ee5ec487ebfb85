// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.outbox;

/**
 * How many messages of a topic are not done.
 *
 * @param topic the topic
 * @param waiting to be sent
 * @param failing of these, how many failed at their last attempt
 * @param sent sent, their outcome awaited
 * @param parked to be looked at by a person
 */
public record TopicCount(Topic topic, long waiting, long failing, long sent, long parked) {}
