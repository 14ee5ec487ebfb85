// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.api.matter.MatterDefinition;

/** Checks definitions of matters (事项) as the catalogue does when a plug-in brings them, before anything is installed. */
@ProviderType
public interface MatterCheck {

    /**
     * Checks files.
     *
     * @param plugin symbolic name of the bundle they belong to, for what is said of them
     * @param files content by path, UTF-8
     */
    CheckedMatters check(String plugin, Map<String, byte[]> files);

    /**
     * Says in words what differs between two versions of a matter (R24).
     *
     * @return empty if they are the same
     */
    List<MatterDifference> differences(MatterDefinition before, MatterDefinition after);
}
