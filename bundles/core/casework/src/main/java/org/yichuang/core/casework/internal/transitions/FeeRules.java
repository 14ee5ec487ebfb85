// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.util.List;

/** The lines of the fee (T20, T21, T40). */
final class FeeRules {
    static final List<Rule> LINES = List.of();

    private FeeRules() {}
}
