// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

import java.time.Instant;
import org.yichuang.api.matter.MatterDefinition;

/**
 * A stored version of a matter.
 *
 * @param digest SHA-256 of its canonical form, in hexadecimal: equal definitions have equal digests
 * @param definition what it says
 * @param plugin symbolic name of the bundle that brought it
 * @param storedAt when it was first seen
 * @param offered whether it can be applied for now
 */
public record MatterVersion(
        String digest, MatterDefinition definition, String plugin, Instant storedAt, boolean offered) {}
