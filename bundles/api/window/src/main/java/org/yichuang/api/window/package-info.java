// SPDX-License-Identifier: Apache-2.0
/**
 * How cases come in (窗口): the contract of a window type plug-in.
 *
 * <p>A window type is a service of type {@link org.yichuang.api.window.WindowType} with the property of
 * {@link org.yichuang.api.window.WindowKind}. While no such service is there, the windows of that kind are closed.
 */
@Export
@Version("1.0.0")
package org.yichuang.api.window;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
