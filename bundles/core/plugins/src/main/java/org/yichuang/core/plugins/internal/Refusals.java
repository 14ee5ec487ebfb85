// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.util.List;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** How the plug-in manager says no. */
final class Refusals {
    private Refusals() {}

    static Refusal notSound(String file, String what, String mend) {
        return new Refusal(
                Reason.INVALID,
                "PLUGIN_NOT_SOUND",
                "插件包 " + file + " 不能安装：" + what + "。" + mend + "。",
                List.of(new Fault("", "PLUGIN_NOT_SOUND", what, mend)));
    }

    static Refusal broken(String id, List<Fault> faults) {
        return new Refusal(
                Reason.INVALID, "PLUGIN_BREAKS_RULES", "插件 " + id + " 违反插件规则，未安装。请供应商按列出的问题修改后重新打包。", faults);
    }

    static Refusal unknown(String id) {
        return new Refusal(Reason.NOT_FOUND, "UNKNOWN_PLUGIN", "没有安装插件 " + id + "。用 plugin:list 查看已安装的插件。");
    }

    static Refusal sameVersionOtherContent(String id, String version) {
        return new Refusal(
                Reason.CONFLICT,
                "PLUGIN_VERSION_REUSED",
                "插件 " + id + " 的版本 " + version + " 已安装，但内容不同。同一版本不得有两种内容，请供应商提高版本号后重新打包。");
    }

    static Refusal didNotStart(String id, String version, String cause, boolean restored) {
        return new Refusal(
                Reason.INVALID,
                "PLUGIN_DID_NOT_START",
                "插件 " + id + " " + version + " 未能启动（" + cause + "），" + (restored ? "已恢复到原来的版本" : "已撤回安装")
                        + "。请把原因告知供应商。");
    }

    static Refusal forbidden() {
        return new Refusal(Reason.FORBIDDEN, "FORBIDDEN", "当前账号不能安装、升级或移除插件：请由系统管理员办理。");
    }
}
