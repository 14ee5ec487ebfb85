// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Component;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.difference.MatterComparison;
import org.yichuang.ports.catalog.CheckedMatters;
import org.yichuang.ports.catalog.MatterCheck;
import org.yichuang.ports.catalog.MatterDifference;

/** Reads files as the catalogue does, and keeps nothing of them; it needs no database. */
@Component
public final class MatterCheckComponent implements MatterCheck {
    private final MatterReader reader = new MatterReader();

    @Override
    public CheckedMatters check(String plugin, Map<String, byte[]> files) {
        List<MatterReader.Reading> readings = files.entrySet().stream()
                .limit(MatterLoader.MAXIMUM_FILES)
                .map(file -> reader.read(plugin, file.getKey(), file.getValue()))
                .toList();
        return new CheckedMatters(
                readings.stream()
                        .map(MatterReader.Reading::stated)
                        .filter(Objects::nonNull)
                        .toList(),
                readings.stream()
                        .flatMap(reading -> reading.problems().stream())
                        .sorted(Snapshot.ERRORS_FIRST)
                        .toList());
    }

    @Override
    public List<MatterDifference> differences(MatterDefinition before, MatterDefinition after) {
        return MatterComparison.compare(before, after);
    }
}
