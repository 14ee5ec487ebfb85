// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.outbox;

/**
 * Calls an earlier message off.
 *
 * @param message identifier of that message
 */
public record CallOff(String message) {}
