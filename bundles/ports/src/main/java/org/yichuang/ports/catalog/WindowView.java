// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

import org.yichuang.api.window.Window;

/**
 * A window and whether it works now.
 *
 * @param window as it was configured
 * @param open whether its window type is installed
 * @param kindTitle Chinese name of the kind, or {@code null} while it is closed
 */
public record WindowView(Window window, boolean open, String kindTitle) {}
