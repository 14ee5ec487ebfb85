// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names the matters (事项) that a service of a department plug-in works for, such as a {@link FeeCalculator}. */
@ComponentPropertyType
public @interface Matter {
    /** Prefix of the service property {@code yichuang.matter.code}. */
    String PREFIX_ = "yichuang.matter.";

    /** Implementation codes (实施编码) of matters of the same plug-in; those of others are passed over. */
    String[] code();
}
