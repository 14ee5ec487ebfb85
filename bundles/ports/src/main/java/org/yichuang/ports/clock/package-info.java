// SPDX-License-Identifier: Apache-2.0
/** Time (时限): the one time source, the calendar of working days (工作日历), and how due dates are counted. */
@Export
@Version("1.0.0")
package org.yichuang.ports.clock;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
