// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

/**
 * An action or document as it is held now (现存内容).
 *
 * @param leaf what an anchor would cover of it
 * @param anchor number of the anchor that it claims, or {@code null} if none covers it yet
 */
public record Held(Leaf leaf, Long anchor) {}
