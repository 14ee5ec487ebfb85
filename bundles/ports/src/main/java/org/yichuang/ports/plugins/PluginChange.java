// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.plugins;

import java.util.List;

/**
 * What an installation or removal did.
 *
 * @param id the plug-in
 * @param version its version
 * @param replaced version that was there before, or {@code null}
 * @param refreshed symbolic names of bundles the framework refreshed; only the plug-in itself may stand here
 * @param millis how long it took, in milliseconds
 */
public record PluginChange(String id, String version, String replaced, List<String> refreshed, long millis) {}
