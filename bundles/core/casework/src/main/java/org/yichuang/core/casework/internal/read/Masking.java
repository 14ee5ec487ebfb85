// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import cn.hutool.core.util.DesensitizedUtil;
import org.yichuang.ports.casework.Applicant;

/** Hides what identifies a person, as little as possible and as much as needed (脱敏, standards §1.10). */
public final class Masking {
    private static final int ADDRESS_TAIL = 8;
    private static final int ID_HEAD = 6;
    private static final int ID_TAIL = 4;

    private Masking() {}

    /** Masks the name of a person. */
    public static String person(String name) {
        return name == null ? null : DesensitizedUtil.chineseName(name);
    }

    /** Masks an identity number. */
    public static String idNumber(String number) {
        return number == null ? null : DesensitizedUtil.idCardNum(number, ID_HEAD, ID_TAIL);
    }

    /** Masks a mobile phone number. */
    public static String phone(String phone) {
        return phone == null ? null : DesensitizedUtil.mobilePhone(phone);
    }

    /** Masks the end of an address. */
    public static String address(String address) {
        return address == null ? null : DesensitizedUtil.address(address, ADDRESS_TAIL);
    }

    /** Masks the number of an applicant; a credit code is public. */
    public static String number(Applicant applicant) {
        return isOrganisation(applicant) ? applicant.idNumber() : idNumber(applicant.idNumber());
    }

    /** Tells whether an applicant is an organisation; its name and code are public. */
    static boolean isOrganisation(Applicant applicant) {
        return applicant.kind() != null && applicant.kind().isOrganisation();
    }
}
