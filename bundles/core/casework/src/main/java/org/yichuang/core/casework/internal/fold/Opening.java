// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

/**
 * What is given to a case when it is made.
 *
 * @param caseNo 办件编号
 * @param shortNo 窗口流水号
 * @param enquiryCode 查询码
 * @param region GB/T 2260 code of the window's place
 * @param window number of the window, also for a case that came in by a portal (R34)
 * @param windowName name of the window
 * @param matter the version it is pinned to
 */
public record Opening(
        String caseNo,
        String shortNo,
        String enquiryCode,
        String region,
        String window,
        String windowName,
        MatterPin matter) {}
