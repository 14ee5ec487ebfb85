// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.prefill;

import java.time.Instant;
import java.time.LocalDate;
import org.yichuang.api.matter.SharedSource;

/**
 * Why a material need not be handed in (免提交依据): a certificate, or a record that a register shares.
 *
 * @param material key of the material
 * @param source where it comes from
 * @param name name of the certificate, or of the register
 * @param identifier identifier of the certificate (电子证照标识, GB/T 36904), or {@code null} for a record
 * @param number number of the certificate, the identity number of a person masked; or {@code null} for a record
 * @param issuer who issued it, or {@code null} for a record
 * @param issuedOn when it was issued, or {@code null} if that is not known
 * @param validUntil last day it holds, or {@code null} if it has no term
 * @param digest SHA-256 of the file of the certificate or of the record as canonical JSON, in hexadecimal
 * @param file identifier of the file that the platform keeps of a certificate, or {@code null}
 * @param obtainedAt when the platform got it
 */
public record Proof(
        String material,
        SharedSource source,
        String name,
        String identifier,
        String number,
        String issuer,
        LocalDate issuedOn,
        LocalDate validUntil,
        String digest,
        String file,
        Instant obtainedAt) {

    /** Returns it in a line without personal data, as notices say it. */
    public String title() {
        String validity = validUntil == null ? "" : "，有效期至 " + validUntil;
        return source == SharedSource.CERTIFICATE
                ? "电子证照《" + name + "》" + (number == null ? "" : " " + number) + validity
                : name + "共享记录";
    }
}
