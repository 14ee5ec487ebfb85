// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.ofd;

import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_RefID;

/**
 * Reads what a page of a PDF draws, in its order, and draws the same on a page of OFD.
 *
 * <p>Clips are left out: our pages use them only around what lies inside anyway.
 */
final class PageTranslator extends PDFGraphicsStreamEngine {

    private final Resources resources;
    private final double top;
    private final CT_Layer layer = new CT_Layer();
    private Outline outline = new Outline();
    private TextRun run;

    PageTranslator(PDPage page, Resources resources) {
        super(page);
        this.resources = resources;
        layer.setObjID(resources.nextId());
        top = page.getMediaBox().getHeight();
    }

    /** Returns the layer with all that the page shows. */
    CT_Layer layer() throws IOException {
        processPage(getPage());
        endRun();
        return layer;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            throw new IOException("PDF 中有无法识别的文字，不能转换为 OFD，请向平台厂商报告");
        }
        int character = text.codePointAt(0);
        String name = font.getName().substring(font.getName().indexOf('+') + 1);
        TextRun.Style style = new TextRun.Style(
                resources.font(name, character),
                place.getScalingFactorY(),
                getGraphicsState().getNonStrokingColor().toRGB());
        double x = place.getTranslateX();
        double y = top - place.getTranslateY();
        if (run == null || !run.goesOnWith(style, y, character)) {
            endRun();
            run = new TextRun(style, y);
        }
        run.add(character, x, x + advance.getX() * place.getScalingFactorX());
    }

    private void endRun() {
        if (run != null) {
            layer.addPageBlock(run.object(resources.nextId()));
            run = null;
        }
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
        endRun();
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        double width = Millimetres.of(place.getScalingFactorX());
        double height = Millimetres.of(place.getScalingFactorY());
        ImageObject object = new ImageObject(resources.nextId());
        object.setResourceID(new ST_RefID(resources.picture(picture.getImage())))
                .setBoundary(
                        Millimetres.of(place.getTranslateX()),
                        Millimetres.of(top - place.getTranslateY() - place.getScalingFactorY()),
                        width,
                        height)
                .setCTM(new ST_Array(width, 0, 0, height, 0, 0));
        layer.addPageBlock(object);
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        outline.move(a.getX(), top - a.getY());
        outline.line(b.getX(), top - b.getY());
        outline.line(c.getX(), top - c.getY());
        outline.line(d.getX(), top - d.getY());
        outline.close();
    }

    @Override
    public void moveTo(float x, float y) {
        outline.move(x, top - y);
    }

    @Override
    public void lineTo(float x, float y) {
        outline.line(x, top - y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        outline.curve(x1, top - y1, x2, top - y2, x3, top - y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D last = outline.last();
        return new Point2D.Double(last.getX(), top - last.getY());
    }

    @Override
    public void closePath() {
        outline.close();
    }

    @Override
    public void endPath() {
        outline = new Outline();
    }

    @Override
    public void clip(int windingRule) {
        // What our pages clip lies inside the clip.
    }

    @Override
    public void strokePath() throws IOException {
        draw(true, false);
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        draw(false, true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        draw(true, true);
    }

    @Override
    public void shadingFill(COSName shading) throws IOException {
        throw new IOException("文书模板使用了渐变填充，OFD 不支持，请改用单色");
    }

    private void draw(boolean stroke, boolean fill) throws IOException {
        endRun();
        double line = stroke ? transformWidth(getGraphicsState().getLineWidth()) : 0;
        PathObject path = outline.object(new ST_ID(resources.nextId()), line);
        path.setStroke(stroke).setFill(fill);
        if (stroke) {
            path.setStrokeColor(Colours.of(getGraphicsState().getStrokingColor().toRGB()))
                    .setLineWidth(Millimetres.of(line));
        }
        if (fill) {
            path.setFillColor(
                    Colours.of(getGraphicsState().getNonStrokingColor().toRGB()));
        }
        layer.addPageBlock(path);
        outline = new Outline();
    }
}
