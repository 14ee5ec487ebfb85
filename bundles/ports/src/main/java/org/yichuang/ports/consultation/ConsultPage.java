// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

import java.util.List;

/**
 * A page of consultations.
 *
 * @param items what is on it, without histories
 * @param next cursor of the next page, or {@code null} if this is the last
 */
public record ConsultPage(List<Consultation> items, String next) {}
