// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.ofd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.dom4j.Element;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicType.ST_Loc;
import org.yichuang.core.documents.internal.fonts.Fonts;

/**
 * Writes what a PDF of ours shows as OFD (版式文件, GB/T 33190): the same page in the other container, so that a template is set
 * once and both copies of a document never differ.
 *
 * <p>Text stays text: it can be searched, and is set in subsets of the same fonts. The same PDF gives the same bytes.
 */
public final class Ofd {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Ofd() {}

    /**
     * Turns a PDF into OFD.
     *
     * @param pdf a PDF that the renderer made: fonts of {@code fonts}, filled and stroked paths, pictures
     * @param fonts where the glyphs come from
     * @throws IOException if the PDF shows something that is none of these
     */
    public static byte[] of(byte[] pdf, Fonts fonts) throws IOException {
        try (PDDocument source = Loader.loadPDF(pdf)) {
            Resources resources = new Resources(fonts);
            OfdPackage files = new OfdPackage(date(source));
            Pages pages = new Pages();
            Map<String, Element> translated = new LinkedHashMap<>();
            for (int index = 0; index < source.getNumberOfPages(); index++) {
                String file = "Pages/Page_%d/Content.xml".formatted(index);
                pages.addPage(new Page(resources.nextId(), file));
                translated.put("Doc_0/" + file, page(source.getPage(index), resources));
            }
            // Only now is known where the subsets keep the glyphs that pages name.
            resources.write(files, "Doc_0/");
            translated.forEach(files::put);
            Document document = new Document();
            document.setCommonData(new CT_CommonData()
                            .setMaxUnitID(resources.nextId())
                            .setPageArea(area(source.getPage(0)))
                            .setPublicRes(ST_Loc.getInstance(Resources.FILE)))
                    .setPages(pages);
            files.put("Doc_0/Document.xml", document);
            files.put(
                    "OFD.xml",
                    new OFD(new DocBody()
                            .setDocInfo(about(source))
                            .setDocRoot(ST_Loc.getInstance("Doc_0/Document.xml"))));
            return files.bytes();
        }
    }

    private static org.ofdrw.core.basicStructure.pageObj.Page page(PDPage page, Resources resources)
            throws IOException {
        return new org.ofdrw.core.basicStructure.pageObj.Page()
                .setArea(area(page))
                .setContent(new Content().addLayer(new PageTranslator(page, resources).layer()));
    }

    private static CT_PageArea area(PDPage page) {
        PDRectangle box = page.getMediaBox();
        return new CT_PageArea().setPhysicalBox(0, 0, Millimetres.of(box.getWidth()), Millimetres.of(box.getHeight()));
    }

    private static CT_DocInfo about(PDDocument source) {
        PDDocumentInformation said = source.getDocumentInformation();
        LocalDate date = date(source);
        CT_DocInfo about = new CT_DocInfo()
                .setDocID(UUID.nameUUIDFromBytes((said.getTitle() + date).getBytes(StandardCharsets.UTF_8)))
                .setTile(said.getTitle())
                .setCreationDate(date)
                .setCreator("Yichuang");
        if (said.getAuthor() != null) {
            about.setAuthor(said.getAuthor());
        }
        if (said.getSubject() != null) {
            about.setSubject(said.getSubject());
        }
        return about;
    }

    private static LocalDate date(PDDocument source) {
        return LocalDate.ofInstant(
                source.getDocumentInformation().getCreationDate().toInstant(), CHINA);
    }
}
