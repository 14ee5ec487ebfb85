// SPDX-License-Identifier: Apache-2.0
/** Plug-ins (插件): installed and removed while the platform runs, without refreshing anything else. */
@Export
@Version("1.0.0")
package org.yichuang.ports.plugins;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
