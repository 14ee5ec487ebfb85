// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.yichuang.core.documents.internal.fonts.Font;

/** Turns a page into a PDF/A-2u, as archives ask for (DA/T 85), whose bytes depend on nothing but the page, its fonts and its date. */
final class Pdf {

    private static final int NORMAL = 400;
    private static final TimeZone CHINA = TimeZone.getTimeZone("Asia/Shanghai");

    private Pdf() {}

    /**
     * Sets a page.
     *
     * @param page XHTML; pictures stand in it, nothing is fetched
     * @param date what the PDF says about when it was made
     */
    static byte[] of(String page, List<Font> fonts, LocalDate date) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .withProducer("Yichuang")
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFastMode();
        for (ExternalResourceControlPriority step : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> address.startsWith("data:"), step);
        }
        try (PDDocument document = new PDDocument()) {
            builder.usePDDocument(document);
            for (Font font : fonts) {
                builder.useFont(new Embedded(font, document), font.family(), NORMAL, FontStyle.NORMAL, true);
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                return save(document, date);
            }
        }
    }

    /** Puts a font that is read already into a document, once the document needs it. */
    private static final class Embedded extends PDFontSupplier {
        private final Font font;
        private final PDDocument document;

        Embedded(Font font, PDDocument document) {
            super(null);
            this.font = font;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font.file().read(), true);
            } catch (IOException failure) {
                throw new UncheckedIOException("Can't read font " + font.family(), failure);
            }
        }
    }

    private static byte[] save(PDDocument document, LocalDate date) throws IOException {
        Calendar made = new GregorianCalendar(CHINA);
        made.clear();
        made.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        document.getDocumentInformation().setCreationDate(made);
        document.getDocumentInformation().setModificationDate(made);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        metadata.importXMPMetadata(dated(metadata.toByteArray(), made));
        // Else PDFBox makes the identifier of the file from the time.
        document.setDocumentId(date.toEpochDay());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** The renderer has written the time of day there too. */
    private static byte[] dated(byte[] metadata, Calendar made) throws IOException {
        try {
            XMPMetadata dated = new DomXmpParser().parse(metadata);
            dated.getXMPBasicSchema().setCreateDate(made);
            dated.getXMPBasicSchema().setModifyDate(made);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(dated, bytes, true);
            return bytes.toByteArray();
        } catch (XmpParsingException | TransformerException failure) {
            throw new IOException("无法写入文书的元数据，请向平台厂商报告", failure);
        }
    }
}
