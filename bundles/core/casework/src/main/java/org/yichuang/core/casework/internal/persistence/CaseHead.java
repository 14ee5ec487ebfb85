// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

/**
 * What a request has to know of the row of a case before it reads the case itself: the text of a case is long, and mostly known
 * already ({@link RecentCases}).
 *
 * @param id key of the row
 * @param rowVersion how often it was written
 * @param sequence number of its last action
 * @param lastHash hash of its last action
 */
public record CaseHead(Long id, long rowVersion, int sequence, String lastHash) {}
