// SPDX-License-Identifier: Apache-2.0
/** The gateways (网关) as the platform uses them: what is there, what waits, what came back. */
@Export
@Version("1.0.0")
package org.yichuang.ports.gateway;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
