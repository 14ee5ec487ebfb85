// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.lease;

/** A service of a plug-in could not be asked, or did not answer: says why, and what to do next, in Chinese. */
public final class PluginTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    PluginTrouble(Kind kind, Throwable cause) {
        super(kind.name(), cause, false, false);
        this.kind = kind;
    }

    /** Why. */
    public enum Kind {
        /** The plug-in is being stopped or upgraded. */
        LEAVING("正在更换", "请稍后再试"),
        /** Too many calls wait for it. */
        BUSY("正忙", "请稍后再试"),
        /** It took longer than its limit. */
        SLOW("没有按时答复", "请稍后再试；如反复出现，请联系平台运维人员"),
        /** It failed. */
        BROKEN("出错", "请联系平台运维人员查看系统日志，由插件开发单位修复后再试"),
        /** It failed several times in a row and is left alone for a while. */
        RESTING("连续出错，已暂停调用", "请一分钟后再试；如反复出现，请联系平台运维人员"),
        /** Whoever asked was interrupted. */
        INTERRUPTED("被中断", "请稍后再试");

        private final String title;
        private final String mend;

        Kind(String title, String mend) {
            this.title = title;
            this.mend = mend;
        }

        /** Returns what is wrong, such that the name of the plug-in may stand before it. */
        public String title() {
            return title;
        }

        /** Returns what to do next. */
        public String mend() {
            return mend;
        }
    }

    /** Returns why. */
    public Kind kind() {
        return kind;
    }
}
