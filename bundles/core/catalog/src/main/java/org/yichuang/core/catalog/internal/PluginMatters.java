// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.util.List;
import org.yichuang.ports.catalog.MatterProblem;

/**
 * What a plug-in brought.
 *
 * @param bundleId number of its bundle: of two plug-ins the one installed first goes first
 * @param offers matters that passed the rules, by file
 * @param problems why others were refused
 */
record PluginMatters(long bundleId, List<Offer> offers, List<MatterProblem> problems) {}
