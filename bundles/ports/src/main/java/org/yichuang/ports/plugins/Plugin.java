// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.plugins;

import java.time.Instant;

/**
 * An installed plug-in.
 *
 * @param id symbolic name of its bundle
 * @param version its version
 * @param bundleId number of its bundle in the framework
 * @param state state of its bundle, such as {@code Active}
 * @param digest SHA-256 of the KAR, in hexadecimal
 * @param signer the trusted vendor (可信供应商) who signed it, or {@code null}
 * @param installedAt when
 */
public record Plugin(
        String id, String version, long bundleId, String state, String digest, String signer, Instant installedAt) {}
