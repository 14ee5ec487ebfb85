// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import com.google.zxing.WriterException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.documents.internal.fonts.Fonts;
import org.yichuang.core.documents.internal.ofd.Ofd;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;

/** Makes a PDF of an order: the same order gives the same bytes (R38, R44, R66). */
final class DocumentRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentRenderer.class);

    private final Templates templates;
    private final Templates builtIn = new Templates(null);
    private final Map<DocumentKind, String> faults = new ConcurrentHashMap<>();
    private final Fonts fonts;
    private final String publicUrl;

    /**
     * Sets up rendering; nothing is loaded before the first document.
     *
     * @param overrides folder with an operator's templates and, in {@code fonts}, fonts; may be missing
     * @param publicUrl address at which applicants reach the platform, without a slash at its end
     */
    DocumentRenderer(Path overrides, String publicUrl) {
        this.templates = new Templates(overrides);
        this.fonts = new Fonts(overrides.resolve("fonts"));
        this.publicUrl = publicUrl;
    }

    /**
     * Renders an order.
     *
     * @return a PDF
     * @throws IOException if the order can't be rendered; the message says why and what to do, in Chinese
     */
    byte[] render(DocumentOrder order) throws IOException {
        Map<String, Object> model = new HashMap<>(Printable.map(order.data()));
        model.put("documentTitle", order.kind().title());
        model.put("number", order.number());
        model.put("forApplicant", order.kind().audience() == DocumentKind.Audience.APPLICANT);
        String progress = progressUrl(model);
        model.put("progressUrl", progress);
        model.put("qrCode", qrCode(progress));
        model.put("fonts", String.join(", ", fonts.families()));
        return templates.areOverridden() ? overridden(order, model) : render(templates, order, model);
    }

    /**
     * A fault in a template of the operator's keeps no applicant waiting for his paper: ours takes its place, and the operator
     * is told. Where ours can't be filled either, the data is at fault.
     */
    private byte[] overridden(DocumentOrder order, Map<String, Object> model) throws IOException {
        try {
            byte[] pdf = render(templates, order, model);
            faults.remove(order.kind());
            return pdf;
        } catch (IOException | RuntimeException broken) {
            byte[] pdf = render(builtIn, order, model);
            faults.put(order.kind(), fault(order.kind(), broken));
            LOG.warn(
                    "Document {} of case {} is set by the built-in template: {}",
                    order.id(),
                    order.caseNo(),
                    faults.get(order.kind()));
            return pdf;
        }
    }

    /** Names the file also where only the page that came of it is at fault. */
    private static String fault(DocumentKind kind, Exception broken) {
        String message = String.valueOf(broken.getMessage());
        return message.contains(".ftlh") ? message : "文书模板 " + Templates.fileName(kind) + " 填出的页面不能排版：" + message;
    }

    private byte[] render(Templates from, DocumentOrder order, Map<String, Object> model) throws IOException {
        String page = from.fill(order.kind(), model);
        return Pdf.of(page, fonts.choose(page), date(model));
    }

    /** Returns what is wrong with templates of the operator's in whose place ours are used, by kind. */
    Map<DocumentKind, String> faults() {
        return Map.copyOf(faults);
    }

    /**
     * Makes the OFD of a PDF that was rendered here: the same PDF gives the same bytes.
     *
     * @throws IOException if it can't be made; the message says why
     */
    byte[] ofd(byte[] pdf) throws IOException {
        return Ofd.of(pdf, fonts);
    }

    private String progressUrl(Map<String, Object> model) {
        return "%s/#/progress?no=%s&code=%s"
                .formatted(publicUrl, parameter(model, "caseNo"), parameter(model, "enquiryCode"));
    }

    private static String parameter(Map<String, Object> model, String name) {
        return URLEncoder.encode(String.valueOf(model.getOrDefault(name, "")), StandardCharsets.UTF_8);
    }

    private static String qrCode(String text) throws IOException {
        try {
            return QrCode.dataUri(text);
        } catch (WriterException failure) {
            throw new IOException("无法生成二维码，请检查对外访问地址 publicUrl 的配置", failure);
        }
    }

    private static LocalDate date(Map<String, Object> model) throws IOException {
        try {
            return LocalDate.parse(String.valueOf(model.get("date")));
        } catch (DateTimeParseException failure) {
            throw new IOException("文书数据中的成文日期 date 缺失或格式有误，应为 yyyy-MM-dd", failure);
        }
    }
}
