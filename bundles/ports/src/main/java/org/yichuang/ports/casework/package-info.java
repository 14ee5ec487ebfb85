// SPDX-License-Identifier: Apache-2.0
/**
 * Cases (办件): the one way to change them ({@link org.yichuang.ports.casework.CaseService#perform}), the table of
 * transitions, and what may be read of them.
 */
@Export
@Version("1.0.0")
package org.yichuang.ports.casework;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
