// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.util.List;
import org.yichuang.core.catalog.internal.search.SearchEntry;
import org.yichuang.core.catalog.internal.store.StoredMatter;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterVersion;

/**
 * A matter that a plug-in offers.
 *
 * @param version the version, as the catalogue hands it out
 * @param file path of the file in the bundle
 * @param warnings what its department is told
 * @param entry how the search sees it
 */
record Offer(MatterVersion version, String file, List<MatterProblem> warnings, SearchEntry entry) {

    /** Makes the offer of a file that passed the rules. */
    static Offer of(StoredMatter stored, String plugin, String file, List<MatterProblem> warnings) {
        MatterVersion version =
                new MatterVersion(stored.digest(), stored.definition(), plugin, stored.storedAt(), true);
        List<MatterProblem> here = warnings.stream()
                .map(warning -> new MatterProblem(
                        plugin,
                        file,
                        warning.line(),
                        warning.rule(),
                        warning.severity(),
                        warning.message(),
                        warning.mend()))
                .toList();
        return new Offer(version, file, here, new SearchEntry(stored.definition()));
    }

    String code() {
        return version.definition().code();
    }
}
