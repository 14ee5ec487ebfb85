// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.casework;

/** On which way an application came in (收件渠道, GB/T 39046 A.5, R34). */
public enum IntakeChannel {
    COUNTER("1", "窗口"),
    ONLINE("2", "网上"),
    APP("3", "移动端"),
    POST("4", "邮寄"),
    SELF_SERVICE("9", "自助终端");

    private final String code;
    private final String title;

    IntakeChannel(String code, String title) {
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
}
