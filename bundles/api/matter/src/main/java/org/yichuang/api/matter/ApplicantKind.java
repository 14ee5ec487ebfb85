// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/** Who may apply (服务对象), GB/T 39046-2020 table A.4. */
public enum ApplicantKind {
    NATURAL_PERSON("1", "自然人"),
    ENTERPRISE("2", "企业法人"),
    INSTITUTION("3", "事业法人"),
    SOCIAL_ORGANISATION("4", "社会组织法人"),
    STATE_ORGAN("5", "行政机关"),
    OTHER_ORGANISATION("6", "其他组织");

    private final String code;
    private final String title;

    ApplicantKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Returns the code of the standard. */
    public String code() {
        return code;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }

    /** Tells whether applicants of this kind are identified by a unified social credit code (GB 32100). */
    public boolean isOrganisation() {
        return this != NATURAL_PERSON;
    }
}
