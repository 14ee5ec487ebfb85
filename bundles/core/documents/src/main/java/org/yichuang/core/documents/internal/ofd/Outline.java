// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;

/** A path that is being drawn, in points from the upper left corner of the page. */
final class Outline {

    private static final int COORDINATES = 6;

    private final Path2D path = new Path2D.Double();

    void move(double x, double y) {
        path.moveTo(x, y);
    }

    void line(double x, double y) {
        path.lineTo(x, y);
    }

    void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    void close() {
        path.closePath();
    }

    Point2D last() {
        return path.getCurrentPoint();
    }

    /** Returns it as an object of a page; its boundary has room for a line of the given width. */
    PathObject object(ST_ID id, double line) {
        Rectangle2D box = path.getBounds2D();
        double left = box.getX() - line;
        double top = box.getY() - line;
        PathObject object = new PathObject(id);
        object.setBoundary(
                Millimetres.of(left),
                Millimetres.of(top),
                Millimetres.of(box.getWidth() + 2 * line),
                Millimetres.of(box.getHeight() + 2 * line));
        object.setAbbreviatedData(steps(AffineTransform.getTranslateInstance(-left, -top)));
        return object;
    }

    private AbbreviatedData steps(AffineTransform inside) {
        AbbreviatedData steps = new AbbreviatedData();
        double[] at = new double[COORDINATES];
        for (PathIterator step = path.getPathIterator(inside); !step.isDone(); step.next()) {
            int kind = step.currentSegment(at);
            for (int index = 0; index < at.length; index++) {
                at[index] = Millimetres.of(at[index]);
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> steps.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> steps.lineTo(at[0], at[1]);
                case PathIterator.SEG_CUBICTO -> steps.cubicBezier(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> steps.close();
            }
            Arrays.fill(at, 0);
        }
        return steps;
    }
}
