// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.time.LocalDate;

/**
 * A person as the population database knows him (人口基础信息); what it does not know is {@code null}.
 *
 * @param idNumber identity number (GB 11643)
 * @param name name
 * @param sex GB/T 2261.1 code: 1 male, 2 female
 * @param nation GB/T 3304 code of the ethnic group (民族)
 * @param birthday day of birth
 * @param address registered address (户籍地址)
 */
public record SharedPerson(
        String idNumber, String name, String sex, String nation, LocalDate birthday, String address) {}
