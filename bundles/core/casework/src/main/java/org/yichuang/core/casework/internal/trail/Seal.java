// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.util.Optional;
import java.util.function.Supplier;
import org.yichuang.core.trail.Digests;
import org.yichuang.core.trail.MacKey;

/**
 * How new actions are sealed (封存).
 *
 * @param algorithm digest algorithm of their hashes
 * @param key asks for the secret key; without one actions are chained and anchored all the same, for a lost key never
 *     stops work
 */
public record Seal(Digests algorithm, Supplier<Optional<MacKey>> key) {

    /** Returns the code of a hash, or {@code null} if there is no key. */
    public String code(String hash) {
        return key.get().map(present -> present.code(algorithm, hash)).orElse(null);
    }
}
