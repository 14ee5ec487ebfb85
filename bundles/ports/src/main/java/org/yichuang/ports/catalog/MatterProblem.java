// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

/**
 * Something wrong with a definition.
 *
 * @param plugin symbolic name of the bundle
 * @param file path of the file in the bundle
 * @param line line in the file, from 1; 0 for the whole file
 * @param rule stable identifier of the rule, such as {@code legal-basis}
 * @param severity whether the matter is refused
 * @param message what is wrong, in Chinese
 * @param mend what to do about it, in Chinese
 */
public record MatterProblem(
        String plugin, String file, int line, String rule, Severity severity, String message, String mend) {

    /** What a problem leads to. */
    public enum Severity {
        /** The matter is refused. */
        ERROR,
        /** The matter is offered, and its department is told. */
        WARNING
    }
}
