// SPDX-License-Identifier: Apache-2.0
/**
 * Outside services to try the platform with: each is a process of its own that speaks the real protocol, keeps what it
 * received, and misbehaves on demand.
 */
package org.yichuang.itests.simulators;
