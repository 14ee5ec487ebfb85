// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.prefill;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.yichuang.ports.text.Sha256;

/**
 * One time registers were asked (共享数据查询记录): who asked which about whom for what. It is kept for ever; whom it was about is
 * kept masked, and as a digest by which somebody who knows the number can find out.
 *
 * @param number number of the query
 * @param askedAt when
 * @param account account of who asked
 * @param name name of who asked
 * @param unitName for which unit
 * @param region GB/T 2260 code of the place
 * @param matter code of the matter
 * @param matterName name of the matter
 * @param caseNo number of the case if there was one, else {@code null}
 * @param holder whom it was about: name and number, both masked
 * @param holderDigest see {@link #digest}
 * @param consent how that person allowed it
 * @param answers what each register answered
 * @param proofs materials that need not be handed in
 */
public record RegisterQuery(
        String number,
        Instant askedAt,
        String account,
        String name,
        String unitName,
        String region,
        String matter,
        String matterName,
        String caseNo,
        String holder,
        String holderDigest,
        Consent consent,
        List<RegisterAnswer> answers,
        List<Proof> proofs) {

    public RegisterQuery {
        answers = answers == null ? List.of() : List.copyOf(answers);
        proofs = proofs == null ? List.of() : List.copyOf(proofs);
    }

    /** Tells whether it was about who has this number. */
    public boolean isAbout(String idNumber) {
        return idNumber != null && holderDigest.equals(digest(number, idNumber));
    }

    /** Returns the SHA-256 of the number of a query and an identity number or credit code, in hexadecimal. */
    public static String digest(String query, String idNumber) {
        return Sha256.of(query + '/' + idNumber.strip().toUpperCase(Locale.ROOT));
    }
}
