// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import org.yichuang.ports.casework.FeeData;

/** What a fee does to a case. */
final class FeeFold {

    private FeeFold() {}

    static void apply(CaseChange change, FeeData data, RecordedAction action) {}
}
