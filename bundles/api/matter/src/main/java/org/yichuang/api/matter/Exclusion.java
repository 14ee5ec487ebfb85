// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/**
 * A situation in which the matter can't be applied for at this window.
 *
 * @param when JsonLogic over the situation answers
 * @param reason why not, told to the applicant
 * @param advice what to do instead
 */
public record Exclusion(Object when, String reason, String advice) {}
