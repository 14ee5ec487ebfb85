// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

/**
 * Something wrong at one place of a definition.
 *
 * @param pointer where, as a JSON pointer into the file
 * @param message what is wrong, in Chinese
 * @param mend what to do about it, in Chinese
 */
public record Finding(String pointer, String message, String mend) {}
