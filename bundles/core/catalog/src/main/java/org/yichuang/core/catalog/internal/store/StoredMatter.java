// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.store;

import java.time.Instant;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.format.MatterJson;
import org.yichuang.ports.text.Sha256;

/**
 * A row of {@code matter_version}.
 *
 * @param digest SHA-256 of the canonical form, in hexadecimal
 * @param definition what it says
 * @param plugin symbolic name of the bundle that brought it first
 * @param storedAt when it was first seen
 */
public record StoredMatter(String digest, MatterDefinition definition, String plugin, Instant storedAt) {

    /** Makes the row of a definition that may be new. */
    public static StoredMatter of(MatterDefinition definition, String plugin, Instant now) {
        return new StoredMatter(Sha256.of(MatterJson.write(definition)), definition, plugin, now);
    }
}
