// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.checks;

import cn.hutool.core.lang.Validator;
import cn.hutool.core.util.CreditCodeUtil;
import cn.hutool.core.util.IdcardUtil;

/** Numbers by which people and organisations are known, each with its check digit. */
public final class Identities {
    private static final int PHONE_LENGTH = 11;

    private Identities() {}

    /** Tells whether a text is an identity number by GB 11643: 18 characters, a date, a right check digit. */
    public static boolean isPersonNumber(String text) {
        return text != null && IdcardUtil.isValidCard18(text, false);
    }

    /** Tells whether a text is a unified social credit code by GB 32100. */
    public static boolean isCreditCode(String text) {
        return text != null && CreditCodeUtil.isCreditCode(text);
    }

    /** Tells whether a text is a mobile phone number of 11 digits, without any prefix. */
    public static boolean isMobilePhone(String text) {
        return text != null && text.length() == PHONE_LENGTH && Validator.isMobile(text);
    }
}
