// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

/**
 * Why a consultation is taken over, or given back by the department.
 *
 * @param reason why
 */
public record ConsultReason(String reason) {}
