// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

import java.util.List;
import org.yichuang.api.matter.MatterDefinition;

/**
 * What a check found.
 *
 * @param matters what the files define, also where a publishing rule refuses it; without those that do not fit the format
 * @param problems what is wrong, errors first; empty if nothing is
 */
public record CheckedMatters(List<MatterDefinition> matters, List<MatterProblem> problems) {}
