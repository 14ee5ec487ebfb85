// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.window;

import java.util.List;

/**
 * A window (窗口) as the operator configured it.
 *
 * @param number short number, unique on the platform, such as {@code A01}
 * @param name name on the sign above it
 * @param kind kind of window, see {@link WindowKind}
 * @param region GB/T 2260 code of the place it stands in
 * @param domains window areas it serves (分领域), empty for all
 */
public record Window(String number, String name, String kind, String region, List<String> domains) {}
