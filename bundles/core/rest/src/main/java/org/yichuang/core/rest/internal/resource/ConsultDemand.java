// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

/**
 * What a department is urged to.
 *
 * @param text what is demanded
 */
public record ConsultDemand(String text) {}
