// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.util.Map;

/**
 * Answers to the situations of a matter.
 *
 * @param answers answer by situation key: a value, or a list of values
 */
public record Answers(Map<String, Object> answers) {}
