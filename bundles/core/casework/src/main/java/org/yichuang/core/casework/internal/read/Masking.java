// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import cn.hutool.core.util.DesensitizedUtil;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.text.Masked;

/** Hides what identifies a person, as little as possible and as much as needed (脱敏, standards §1.10). */
public final class Masking {
    /** Stands where personal data was erased after its retention (到期删除); there is nothing to mask in it. */
    public static final String ERASED = "已按期删除";

    private static final int ADDRESS_TAIL = 8;

    private Masking() {}

    /** Masks the name of a person. */
    public static String person(String name) {
        return hasNothing(name) ? name : Masked.name(name);
    }

    /** Masks an identity number. */
    public static String idNumber(String number) {
        return hasNothing(number) ? number : Masked.idNumber(number);
    }

    /** Masks a mobile phone number. */
    public static String phone(String phone) {
        return hasNothing(phone) ? phone : Masked.phone(phone);
    }

    /** Masks the end of an address. */
    public static String address(String address) {
        return hasNothing(address) ? address : DesensitizedUtil.address(address, ADDRESS_TAIL);
    }

    /** Masks the number of an applicant; a credit code is public. */
    public static String number(Applicant applicant) {
        return isOrganisation(applicant) ? applicant.idNumber() : idNumber(applicant.idNumber());
    }

    /** Tells whether an applicant is an organisation; its name and code are public. */
    public static boolean isOrganisation(Applicant applicant) {
        return applicant.kind() != null && applicant.kind().isOrganisation();
    }

    private static boolean hasNothing(String text) {
        return text == null || text.equals(ERASED);
    }
}
