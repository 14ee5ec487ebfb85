// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.time.LocalDate;

/**
 * Until when something holds.
 *
 * @param validUntil last day on which it does, as {@code yyyy-MM-dd}
 */
public record Validity(LocalDate validUntil) {}
