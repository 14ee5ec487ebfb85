// SPDX-License-Identifier: Apache-2.0
/**
 * What can be applied for (事项): the definition of a matter as a department plug-in brings it.
 *
 * <p>A plug-in writes its matters as YAML files under {@code OSGI-INF/yichuang/matters/}; the catalogue reads, checks and
 * stores them, and hands them on as the immutable records of this package. Element names follow GB/T 39046-2020 and
 * GB/T 39554 (requirements R15–R27).
 *
 * <p>Where a definition can't say it all, the plug-in brings a service with the property of {@link
 * org.yichuang.api.matter.Matter}: a {@link org.yichuang.api.matter.FeeCalculator}.
 */
@Export
@Version("1.1.0")
package org.yichuang.api.matter;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
