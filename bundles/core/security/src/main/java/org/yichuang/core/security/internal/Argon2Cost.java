// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.security.internal;

/**
 * What one password check costs (密码散列强度), parameters of Argon2id (RFC 9106).
 *
 * @param memoryKib memory in KiB
 * @param iterations passes over it
 * @param parallelism lanes
 */
record Argon2Cost(int memoryKib, int iterations, int parallelism) {}
