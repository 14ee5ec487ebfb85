// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.gateway;

/** A kind of gateway. */
public enum GatewayKind {
    SMS("短信"),
    PAYMENT("统一支付"),
    COURIER("政务专递"),
    IDENTITY("实名核验"),
    SHARED_DATA("数据共享"),
    CERTIFICATES("电子证照"),
    VIRUS_SCAN("病毒查杀"),
    FILE_STORE("文件存储");

    private final String title;

    GatewayKind(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
