// SPDX-License-Identifier: Apache-2.0
/** The trail (留痕): who did what and when, so chained that a change by hand is found (R117). */
@Export
@Version("1.0.0")
package org.yichuang.ports.trail;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
