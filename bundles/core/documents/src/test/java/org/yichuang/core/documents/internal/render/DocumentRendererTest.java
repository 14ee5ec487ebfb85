// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.core.documents.internal.fonts.UnprintableException;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;

@Tag("no-database")
class DocumentRendererTest {

    /** What consultations order their slip with. */
    private static final Set<String> SLIP = Set.of(
            "consultation",
            "agency",
            "from",
            "to",
            "matter",
            "date",
            "asker",
            "channel",
            "askedAt",
            "answerBy",
            "clerk",
            "question",
            "reason");

    private static final String URL = "https://zwfw.example.gov.cn";
    private static final Path PAPERS = Path.of("target", "papers");
    private static final DocumentRenderer OURS = new DocumentRenderer(Path.of("target", "no-overrides"), URL);

    private static final DocumentRenderer AGAIN = new DocumentRenderer(Path.of("target", "no-overrides"), URL);
    private static final Map<DocumentKind, byte[]> RENDERED = new EnumMap<>(DocumentKind.class);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void setsEveryKindWithEveryCharacterOfANameAndTheSameBytesAgain(DocumentKind kind) throws IOException {
        DocumentOrder order = SamplePapers.order(kind);

        byte[] pdf = paper(kind);

        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve(kind + ".pdf"), pdf);
        assertThat(text(pdf))
                .contains(SamplePapers.RARE)
                .contains(order.number())
                .contains("乌兰察布市交通运输局")
                .contains(order.caseNo())
                .contains("第 1 页 共 ")
                .doesNotContain("#");
        assertThat(AGAIN.render(order)).isEqualTo(pdf);
    }

    @Test
    void setsTheSameBytesWhileOtherThreadsSetPagesInTheSameFonts() {
        assertThat(Stream.of(DocumentKind.values())
                        .parallel()
                        .filter(kind -> !Arrays.equals(rendered(OURS, kind), rendered(AGAIN, kind))))
                .isEmpty();
    }

    private static byte[] rendered(DocumentRenderer renderer, DocumentKind kind) {
        try {
            return renderer.ofd(renderer.render(SamplePapers.order(kind)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @EnumSource
    void embedsOnlyTheGlyphsItNeeds(DocumentKind kind) throws IOException {
        byte[] pdf = paper(kind);

        assertThat(pdf).hasSizeLessThan(300_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).as("tag of a subset").matches("[A-Z]{6}\\+.+");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheEnquiryCodeToApplicantsOnly(DocumentKind kind) throws IOException {
        String text = text(paper(kind));

        assertThat(text.contains("482913") && text.contains("扫码查询进度"))
                .isEqualTo(kind.audience() == DocumentKind.Audience.APPLICANT);
    }

    @Test
    void carriesACodeThatLeadsToTheProgressOfTheCase() throws Exception {
        DocumentOrder order = SamplePapers.order(DocumentKind.ACCEPTANCE_NOTICE);

        assertThat(scan(OURS.render(order))).isEqualTo(URL + "/#/progress?no=" + order.caseNo() + "&code=482913");
    }

    @Test
    void aSlipOfAConsultationNeedsNothingOfACase() throws IOException {
        DocumentOrder sample = SamplePapers.order(DocumentKind.CONSULTATION_SLIP);
        Map<String, Object> data = new HashMap<>(sample.data());
        data.keySet().retainAll(SLIP);
        data.put("asker", Map.of());

        String text = text(
                OURS.render(new DocumentOrder(sample.id(), sample.caseNo(), sample.kind(), sample.number(), data)));

        assertThat(text).contains("咨询编号", sample.caseNo(), "未留姓名").doesNotContain("办件编号");
    }

    @Test
    void saysWhenAnApplicationCountsAsAccepted() throws IOException {
        Map<String, Object> deemed = Map.of("deemed", true, "acceptedOn", "2026-11-13");

        assertThat(text(OURS.render(SamplePapers.order(DocumentKind.ACCEPTANCE_NOTICE, deemed))))
                .contains("受理通知书（视为受理）", "五个工作日内未告知需要补正的内容");
    }

    @Test
    void dependsOnItsDateAndOnNothingElseForTime() throws IOException {
        byte[] pdf = OURS.render(SamplePapers.order(DocumentKind.ACCEPTANCE_NOTICE));
        byte[] later = OURS.render(SamplePapers.order(DocumentKind.ACCEPTANCE_NOTICE, Map.of("date", "2026-11-23")));

        assertThat(later).isNotEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-11-20T16:00:00Z");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>2</pdfaid:part>")
                    .contains("2026-11-21T00:00:00+08:00");
        }
        assertThat(text(later)).contains("2026年11月23日");
    }

    @ParameterizedTest
    @EnumSource(names = {"SPECIAL_PROCEDURE_NOTICE", "EXTENSION_NOTICE", "RESUMPTION_NOTICE"})
    void tellsNobodyThatHeAppliedForWhatTheDepartmentTookUp(DocumentKind kind) throws IOException {
        Map<String, Object> tookUp = Map.of("exOfficio", true);
        assertThat(text(OURS.render(SamplePapers.order(kind))).replaceAll("\\s", ""))
                .contains("提出的“", "申请")
                .doesNotContain("依职权");
        assertThat(text(OURS.render(SamplePapers.order(kind, tookUp))).replaceAll("\\s", ""))
                .contains("本机关依职权办理的涉及", "一份送达当事人")
                .doesNotContain("提出的“", "送达申请人", "申请人（代理人）", "日受理");
    }

    @Test
    void namesTheCharacterThatNoFontHas() {
        DocumentOrder order =
                SamplePapers.order(DocumentKind.CORRECTION_NOTICE, Map.of("way", "请联系\uD869\uDE2F先生")); // U+2A62F

        assertThatThrownBy(() -> renderer().render(order))
                .isInstanceOf(UnprintableException.class)
                .hasMessageContaining("U+2A62F")
                .hasMessageContaining(folder.resolve("fonts").toString());
    }

    @Test
    void namesTheDataThatIsMissing() {
        Map<String, Object> lacking =
                new HashMap<>(SamplePapers.order(DocumentKind.CORRECTION_NOTICE).data());
        lacking.remove("deadline");
        DocumentOrder order = new DocumentOrder("1", "2", DocumentKind.CORRECTION_NOTICE, "3", lacking);

        assertThatThrownBy(() -> OURS.render(order))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("deadline")
                .hasMessageContaining("correction-notice.ftlh");
    }

    @ParameterizedTest
    @EnumSource
    void doesWithoutWhatIsOptional(DocumentKind kind) throws IOException {
        DocumentOrder whole = SamplePapers.order(kind);
        Map<String, Object> data = new HashMap<>(whole.data());
        for (String optional : List.of("type", "agent", "contact", "note", "validUntil")) {
            data.remove(optional);
        }

        assertThat(text(OURS.render(new DocumentOrder(whole.id(), whole.caseNo(), kind, whole.number(), data))))
                .contains(whole.number())
                .doesNotContain("行政许可法", "监督电话");
    }

    @Test
    void takesTheTemplateOfTheOperatorFirst() throws IOException {
        Files.writeString(
                folder.resolve("delivery-receipt.ftlh"),
                "<#import \"paper.ftlh\" as p><@p.paper title=\"本局送达回证\">${receiver.name}</@p.paper>");

        assertThat(text(renderer().render(SamplePapers.order(DocumentKind.DELIVERY_RECEIPT))))
                .contains("本局送达回证")
                .doesNotContain("送达方式");
    }

    @Test
    void keepsTemplatesFromMakingObjects() throws IOException {
        Files.writeString(
                folder.resolve("delivery-receipt.ftlh"), "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");

        DocumentRenderer renderer = renderer();
        assertThat(text(renderer.render(SamplePapers.order(DocumentKind.DELIVERY_RECEIPT))))
                .contains("送达方式")
                .doesNotContain("uid=");
        assertThat(renderer.faults().get(DocumentKind.DELIVERY_RECEIPT)).contains("有误");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#import \"paper.ftlh\" as p>\n<@p.paper title=\"本局\">\n<#if></@p.paper>",
                "<#import \"paper.ftlh\" as p>\n<@p.paper title=\"本局\">\n${nothing.there}</@p.paper>"
            })
    void takesOursInPlaceOfABrokenTemplateAndNamesFileLineAndFault(String broken) throws IOException {
        Path file = folder.resolve("delivery-receipt.ftlh");
        Files.writeString(file, broken);
        DocumentRenderer renderer = renderer();
        DocumentOrder order = SamplePapers.order(DocumentKind.DELIVERY_RECEIPT);

        assertThat(renderer.render(order)).as("the bytes of ours").isEqualTo(OURS.render(order));
        assertThat(renderer.faults()).containsOnlyKeys(DocumentKind.DELIVERY_RECEIPT);
        assertThat(renderer.faults().get(DocumentKind.DELIVERY_RECEIPT)).contains("delivery-receipt.ftlh", "第 3 行");

        Files.writeString(file, "<#import \"paper.ftlh\" as p><@p.paper title=\"本局\">${receiver.name}</@p.paper>");
        assertThat(text(renderer.render(order))).contains("本局");
        assertThat(renderer.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>没有写完的页面", "<html><body><table><tr></body></html>", ""})
    void takesOursInPlaceOfATemplateThatMakesNoPage(String broken) throws IOException {
        Files.writeString(folder.resolve("delivery-receipt.ftlh"), broken);
        DocumentRenderer renderer = renderer();
        DocumentOrder order = SamplePapers.order(DocumentKind.DELIVERY_RECEIPT);

        assertThat(renderer.render(order)).isEqualTo(OURS.render(order));
        assertThat(renderer.faults().get(DocumentKind.DELIVERY_RECEIPT)).contains("delivery-receipt.ftlh");
    }

    @Test
    void failsWhereOursLacksDataToo() throws IOException {
        Files.writeString(folder.resolve("correction-notice.ftlh"), "${nothing}");
        DocumentOrder order = SamplePapers.order(DocumentKind.CORRECTION_NOTICE, Map.of("date", "today"));

        assertThatThrownBy(() -> renderer().render(order))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("date");
    }

    @Test
    void printsMarkupInDataAsText() throws IOException {
        Map<String, Object> data = Map.of("reason", "<b>到窗口</b> & \u0007\uFFFE<img src=\"file:///etc/passwd\"/>");

        assertThat(text(OURS.render(SamplePapers.order(DocumentKind.REJECTION_DECISION, data))))
                .contains("<b>到窗口</b> & <img src=\"file:///etc/passwd\"/>");
    }

    @Test
    void writesLongListsOnSeveralPages() throws IOException {
        Object items = IntStream.range(0, 80)
                .mapToObj(i -> Map.of("material", "材料" + i, "problem", "缺少签字", "demand", "补签"))
                .toList();

        byte[] pdf = OURS.render(SamplePapers.order(DocumentKind.CORRECTION_NOTICE, Map.of("items", items)));

        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve("LONG.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
        }
        assertThat(text(pdf)).contains("材料79").contains("第 4 页 共 ");
    }

    @Test
    void wordsADecisionThatIsNoLicenceWithoutTheLicensingLaw() throws IOException {
        String grant = text(OURS.render(SamplePapers.order(DocumentKind.APPROVAL_DECISION, Map.of("type", "行政给付"))));
        String service = text(OURS.render(SamplePapers.order(DocumentKind.APPROVAL_DECISION, Map.of("type", "公共服务"))));

        assertThat(grant).contains("准予行政给付决定书").doesNotContain("行政许可法");
        assertThat(service).contains("准予办理决定书").doesNotContain("行政许可法");
    }

    private static byte[] paper(DocumentKind kind) throws IOException {
        byte[] known = RENDERED.get(kind);
        if (known == null) {
            known = OURS.render(SamplePapers.order(kind));
            RENDERED.put(kind, known);
        }
        return known;
    }

    private DocumentRenderer renderer() {
        return new DocumentRenderer(folder, URL);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Lines break anywhere in Chinese, so they are put together again.
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("");
            return stripper.getText(document);
        }
    }

    private static String scan(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
