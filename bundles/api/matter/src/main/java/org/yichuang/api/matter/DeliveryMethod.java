// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

/** How a result comes to the applicant (送达方式, R64). */
public enum DeliveryMethod {
    COUNTER("现场领取"),
    COURIER("政务寄递"),
    ONLINE("网上传输");

    private final String title;

    DeliveryMethod(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
