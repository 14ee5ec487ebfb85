// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.trail;

import java.time.Instant;
import java.util.List;

/**
 * Who answers for what in a case (责任划分, R47): for points that are unclear or out of date the department, for departing
 * from them who did.
 *
 * @param caseNo number of the case
 * @param matter name of the matter
 * @param version digest of the version of the matter whose review points were used
 * @param agencyName the department that answers for the points
 * @param points the points at which something was found, in the order of the matter
 * @param departures who departed from them, oldest first; empty if nobody did
 */
public record Liability(
        String caseNo,
        String matter,
        String version,
        String agencyName,
        List<Point> points,
        List<Departure> departures) {

    /**
     * A review point (审查要点).
     *
     * @param material name of the material
     * @param number its place among the points of the material, from 1
     * @param text what it asks
     * @param findings what was found at it, oldest first
     */
    public record Point(String material, int number, String text, List<Found> findings) {}

    /**
     * What was found at a point.
     *
     * @param step who found it, and when
     * @param passed whether the point was met
     */
    public record Found(Step step, boolean passed) {}

    /**
     * A departure from the points (背离要点).
     *
     * @param step who did what
     * @param party who answers for it
     * @param reason what it departs from, in Chinese
     */
    public record Departure(Step step, Party party, String reason) {}

    /**
     * A step of the case.
     *
     * @param sequence its place in the case
     * @param action what was done, in Chinese
     * @param name who did it
     * @param unitName for which unit
     * @param happenedAt when it happened
     */
    public record Step(int sequence, String action, String name, String unitName, Instant happenedAt) {}

    /** Who can be answerable. */
    public enum Party {
        /** The clerk at the window. */
        CLERK("窗口人员"),
        /** The department. */
        DEPARTMENT("审批部门"),
        /** Nobody in person: a time ran out. */
        UNIT("受理单位");

        private final String title;

        Party(String title) {
            this.title = title;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }
    }
}
