// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.casework;

/** Who holds the papers of a case (纸质材料保管状态, R43, R44): never nobody. */
public enum CustodyState {
    WITH_APPLICANT("申请人处"),
    AT_WINDOW("受理窗口"),
    IN_TRANSIT("移交途中"),
    AT_BACK_OFFICE("审批部门"),
    AT_ISSUING_WINDOW("出件窗口"),
    IN_POST("寄递途中"),
    ARCHIVED("归档");

    private final String title;

    CustodyState(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
