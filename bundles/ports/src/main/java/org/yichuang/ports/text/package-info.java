// SPDX-License-Identifier: Apache-2.0
/** What all of the core writes alike: masked personal data (脱敏), digests (摘要), running numbers and shortened texts. */
@Export
@Version("1.0.0")
package org.yichuang.ports.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
