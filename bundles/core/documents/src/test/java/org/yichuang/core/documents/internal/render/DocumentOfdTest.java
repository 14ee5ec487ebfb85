// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;

/** Looks at the OFD of documents with a reader that is not ours. */
@Tag("no-database")
class DocumentOfdTest {

    private static final Path PAPERS = Path.of("target", "papers");
    private static final DocumentRenderer RENDERER =
            new DocumentRenderer(Path.of("target", "no-overrides"), "https://zwfw.example.gov.cn");

    @ParameterizedTest
    @EnumSource
    void saysInOfdWhatThePdfSaysAndTheSameBytesAgain(DocumentKind kind) throws IOException {
        DocumentOrder order = SamplePapers.order(kind);
        byte[] pdf = RENDERER.render(order);

        byte[] ofd = RENDERER.ofd(pdf);

        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve(kind + ".ofd"), ofd);
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd));
                PDDocument source = Loader.loadPDF(pdf)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(source.getNumberOfPages());
            assertThat(String.join("", new ContentExtractor(reader).extractAll())
                            .replace(" ", ""))
                    .contains(order.number(), order.caseNo(), SamplePapers.RARE)
                    .contains("第1页共" + source.getNumberOfPages() + "页");
        }
        assertThat(RENDERER.ofd(pdf)).isEqualTo(ofd);
        assertThat(ofd).hasSizeLessThan(400_000);
    }

    @Test
    void carriesFontsAndPicturesWithIt() throws IOException {
        byte[] ofd = RENDERER.ofd(RENDERER.render(SamplePapers.order(DocumentKind.ACCEPTANCE_NOTICE)));

        StringBuilder names = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.append(entry.getName()).append(' ');
            }
        }
        assertThat(names.toString())
                .contains("OFD.xml", "Doc_0/Document.xml", "Doc_0/PublicRes.xml", "Doc_0/Pages/Page_0/Content.xml")
                .contains(".ttf", "image_0.png");
    }
}
