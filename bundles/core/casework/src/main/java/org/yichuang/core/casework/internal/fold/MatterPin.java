// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

/**
 * The version of a matter that a case is pinned to (design §3).
 *
 * @param code code of the matter
 * @param digest digest of the version
 * @param name its name
 * @param agency credit code of the department that decides
 * @param agencyName its name
 */
public record MatterPin(String code, String digest, String name, String agency, String agencyName) {}
