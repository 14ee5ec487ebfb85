// SPDX-License-Identifier: Apache-2.0
/**
 * What plug-ins may know of a case (办件): its primary state and the facets beside it (requirements §4.3).
 *
 * <p>One primary state and independent facets, never flags that could contradict it.
 */
@Export
@Version("1.0.0")
package org.yichuang.api.casework;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
