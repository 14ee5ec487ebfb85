// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.util.List;
import java.util.Map;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.ports.catalog.CheckedMatters;
import org.yichuang.ports.catalog.MatterCheck;
import org.yichuang.ports.catalog.MatterDifference;

/** Checks matters where none is brought. */
final class NoMatters implements MatterCheck {

    @Override
    public CheckedMatters check(String plugin, Map<String, byte[]> files) {
        return new CheckedMatters(List.of(), List.of());
    }

    @Override
    public List<MatterDifference> differences(MatterDefinition before, MatterDefinition after) {
        throw new UnsupportedOperationException("there is no matter to compare");
    }
}
