// SPDX-License-Identifier: Apache-2.0
/**
 * How the platform says no: one typed refusal that every edge (HTTP, shell, console) can show.
 */
@Export
@Version("1.0.0")
package org.yichuang.ports.problem;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
