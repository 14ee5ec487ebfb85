// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Finds a matter or says why there is none. */
final class Matters {
    private Matters() {}

    static MatterVersion offered(Catalog catalog, String code) {
        return catalog.offered(code)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "UNKNOWN_MATTER", "没有编码为 " + code + " 的在办事项，请重新查找。"));
    }
}
