// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/**
 * A promised limit that holds in some situations only.
 *
 * @param when JsonLogic over the situation answers
 * @param limit the limit then promised
 * @param note what the clerk should tell about it, or {@code null}
 */
public record LimitRule(Object when, Limit limit, String note) {}
