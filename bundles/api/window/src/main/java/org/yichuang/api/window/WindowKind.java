// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.window;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names the kind of window that a {@link WindowType} service stands for. */
@ComponentPropertyType
public @interface WindowKind {
    /** Prefix of the service property {@code yichuang.window.kind}. */
    String PREFIX_ = "yichuang.window.";

    /** Identifier of the kind, lower case, unique on the platform; windows are configured with it. */
    String kind();
}
