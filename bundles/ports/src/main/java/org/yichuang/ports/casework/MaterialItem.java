// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;

/**
 * A material that was handed in (材料件).
 *
 * @param material key of the material in the matter
 * @param originals how many originals were received
 * @param copies how many copies were received
 * @param files identifiers of uploaded files
 */
public record MaterialItem(String material, int originals, int copies, List<String> files) {}
