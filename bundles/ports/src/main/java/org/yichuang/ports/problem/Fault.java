// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.problem;

/**
 * One fault in a request.
 *
 * @param path where it is, as a JSON pointer into the request, such as {@code /filing/applicant/idNumber}; empty for the whole
 * @param code stable identifier
 * @param message what is wrong, in Chinese
 * @param mend what to do about it, in Chinese
 */
public record Fault(String path, String code, String message, String mend) {}
