// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/**
 * A review point (审查要点) that the window recorded as met and the department finds not met: it is the window that departed
 * from the points, not the department whose points they are (R47).
 *
 * @param material key of the material
 * @param point index of the review point, from 0
 * @param reason what is not as the point asks
 */
public record MisjudgedPoint(
        @Title(value = "材料", as = Title.Input.MATERIAL) String material,
        @Title("要点") int point,
        @Title("哪里不符") String reason) {}
