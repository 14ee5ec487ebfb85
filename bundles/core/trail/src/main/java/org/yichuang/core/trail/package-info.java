// SPDX-License-Identifier: Apache-2.0
/**
 * What the trail (留痕) is made of: hashes and keyed codes of actions, signed anchors, their files, and what is wrong with
 * them.
 *
 * <p>Pure: no database, no framework. The platform and the stand-alone verifier of the auditor compute everything here, so
 * that nothing is computed in two ways.
 */
@Export
@Version("1.0.0")
package org.yichuang.core.trail;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
