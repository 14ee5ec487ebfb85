// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

/** On which way somebody asks (咨询渠道, R29). */
public enum ConsultChannel {
    DESK("咨询台"),
    WINDOW("窗口"),
    WEBSITE("政务服务网"),
    HOTLINE("政府热线"),
    WECHAT("微信公众号"),
    SELF_SERVICE("自助查询");

    private final String title;

    ConsultChannel(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
