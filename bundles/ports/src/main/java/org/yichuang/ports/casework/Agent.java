// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/**
 * Who acts for the applicant (代理人).
 *
 * @param name name
 * @param idNumber identity number (GB 11643)
 * @param phone mobile phone
 */
public record Agent(String name, String idNumber, String phone) {}
