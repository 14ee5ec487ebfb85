// SPDX-License-Identifier: Apache-2.0
/** Who works with the platform: accounts (账号), roles (角色) and sessions (会话), R106. */
@Export
@Version("1.0.0")
package org.yichuang.ports.accounts;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
