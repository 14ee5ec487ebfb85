// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.util.List;
import org.yichuang.ports.clock.CalendarVersion;

/**
 * The years that were loaded.
 *
 * @param current version of the whole calendar that is in force
 * @param items every year that was loaded, latest first
 */
public record CalendarVersions(String current, List<CalendarVersion> items) {}
