// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.accounts;

/** What an account may do (角色, R106). The three administrators are never one person (三员分立). */
public enum Role {
    GUIDE("导办人员"),
    WINDOW_CLERK("综窗受理人员"),
    APPROVER("审批人员"),
    DEPARTMENT_HEAD("审批部门负责人"),
    ISSUING_CLERK("出件人员"),
    SUPERVISOR("督查人员"),
    SYSTEM_ADMINISTRATOR("系统管理员"),
    AUDIT_ADMINISTRATOR("审计管理员"),
    SECURITY_ADMINISTRATOR("安全管理员"),
    /** A portal, app or terminal that acts for the applicants it has identified (R34). */
    CHANNEL("渠道系统"),
    /** The platform itself: timers and gateways. No account ever has it. */
    PLATFORM("平台");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
