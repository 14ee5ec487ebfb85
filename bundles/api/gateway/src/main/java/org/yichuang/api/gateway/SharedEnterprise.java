// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.time.LocalDate;

/**
 * An enterprise or another organisation as the register knows it (法人基础信息); what it does not know is {@code null}.
 *
 * @param creditCode unified social credit code (GB 32100)
 * @param name name
 * @param type kind of organisation in words (企业类型)
 * @param representative legal representative (法定代表人)
 * @param address registered address (住所)
 * @param capital registered capital in yuan as a decimal number (注册资本)
 * @param established day of establishment (成立日期)
 * @param scope business scope (经营范围)
 */
public record SharedEnterprise(
        String creditCode,
        String name,
        String type,
        String representative,
        String address,
        String capital,
        LocalDate established,
        String scope) {}
