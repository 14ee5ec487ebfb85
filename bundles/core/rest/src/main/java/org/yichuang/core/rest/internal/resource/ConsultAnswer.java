// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

/**
 * An answer to a consultation.
 *
 * @param answer the answer
 */
public record ConsultAnswer(String answer) {}
