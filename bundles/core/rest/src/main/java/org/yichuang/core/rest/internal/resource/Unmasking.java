// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

/**
 * Why somebody needs personal data in full.
 *
 * @param reason the reason, which is kept on the trail
 */
public record Unmasking(String reason) {}
