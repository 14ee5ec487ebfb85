// SPDX-License-Identifier: Apache-2.0
/** What can be applied for and where: the catalogue of matters (事项目录) and the directory of windows (窗口). */
@Export
@Version("1.0.0")
package org.yichuang.ports.catalog;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
