// SPDX-License-Identifier: Apache-2.0
/** Papers: uploaded files (电子材料), and the notices and receipts (文书) that the platform renders. */
@Export
@Version("1.0.0")
package org.yichuang.ports.documents;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
