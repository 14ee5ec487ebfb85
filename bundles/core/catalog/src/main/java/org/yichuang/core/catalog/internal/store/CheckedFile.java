// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.store;

import java.util.List;
import org.yichuang.ports.catalog.MatterProblem;

/**
 * A file that passed the rules.
 *
 * @param source digest of the file and of the rules it was checked by, in hexadecimal
 * @param matter the version it gives
 * @param warnings what its department is told
 */
public record CheckedFile(String source, StoredMatter matter, List<MatterProblem> warnings) {}
