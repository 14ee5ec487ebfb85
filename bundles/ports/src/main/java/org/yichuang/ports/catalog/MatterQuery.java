// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

/**
 * What to look for in the catalogue. Fields that are {@code null} do not restrict.
 *
 * @param text part of a name, alias or code, or pinyin initials
 * @param department credit code of the department that decides
 * @param window number of the window that must serve the matter
 * @param offset how many of the best matches to leave out
 * @param limit how many to return, 1 to 100
 */
public record MatterQuery(String text, String department, String window, int offset, int limit) {}
