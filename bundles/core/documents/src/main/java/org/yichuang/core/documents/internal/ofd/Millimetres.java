// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.ofd;

/** OFD measures in millimetres, PDF in points. */
final class Millimetres {

    private static final double POINT = 25.4 / 72;
    private static final double THOUSANDTHS = 1000;

    private Millimetres() {}

    /** Converts points, to a thousandth of a millimetre. */
    static double of(double points) {
        return rounded(points * POINT);
    }

    /** Rounds millimetres to a thousandth. */
    static double rounded(double millimetres) {
        return Math.round(millimetres * THOUSANDTHS) / THOUSANDTHS;
    }
}
