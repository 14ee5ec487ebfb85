// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.time.LocalDate;

/**
 * An electronic certificate (电子证照, GB/T 36903).
 *
 * @param identifier identifier (电子证照标识, GB/T 36904)
 * @param kind code of the certificate type (证照类型代码)
 * @param name name of the certificate (证照名称)
 * @param number number of the certificate (证照编号)
 * @param holderName name of the holder (持证主体)
 * @param holder identity number or credit code of the holder
 * @param issuer name of the agency that issued it (颁发机构)
 * @param issuedOn day of issue
 * @param validUntil last day it holds, or {@code null} if it has no term
 * @param inForce whether it holds now: neither expired nor revoked
 */
public record ECertificate(
        String identifier,
        String kind,
        String name,
        String number,
        String holderName,
        String holder,
        String issuer,
        LocalDate issuedOn,
        LocalDate validUntil,
        boolean inForce) {}
