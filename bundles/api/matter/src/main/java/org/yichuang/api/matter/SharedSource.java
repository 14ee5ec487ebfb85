// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/** Where the platform itself asks what an applicant then need not hand in (共享数据来源, R96). */
public enum SharedSource {
    /** The register of persons. */
    POPULATION("人口库"),
    /** The register of enterprises and other organisations. */
    ENTERPRISE("法人库"),
    /** The electronic certificates of the applicant. */
    CERTIFICATE("电子证照");

    private final String title;

    SharedSource(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
