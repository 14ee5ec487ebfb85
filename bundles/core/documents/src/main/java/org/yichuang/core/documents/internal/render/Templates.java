// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yichuang.ports.documents.DocumentKind;

/**
 * Fills templates (文书模板): ours, or an operator's file of the same name in a folder, which wins.
 *
 * <p>Templates see maps, lists and scalars only; they can neither make objects nor call methods. What is filled in is escaped.
 */
public final class Templates {

    /** How many steps into a template are told: a function of ours, and what called it with nothing. */
    private static final int STEPS = 2;

    /** Ours, each read once: it keeps them. */
    private static final Configuration OURS = configuration(ours());

    private final Path overrides;

    /** Works with our templates and those in a folder, which may be missing; {@code null} for ours alone. */
    public Templates(Path overrides) {
        this.overrides = overrides;
    }

    /** Tells whether an operator's file may have a hand in a document. */
    boolean areOverridden() {
        return overrides != null && Files.isDirectory(overrides);
    }

    /** Returns the file name of the template of a kind, such as {@code acceptance-notice.ftlh}. */
    static String fileName(DocumentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".ftlh";
    }

    /**
     * Fills the template of a kind.
     *
     * @return XHTML
     * @throws IOException if the template is wrong or the data lacks something it asks for; the message names file and line
     *     and says what
     */
    public String fill(DocumentKind kind, Map<String, Object> model) throws IOException {
        StringWriter page = new StringWriter();
        try {
            Configuration templates = areOverridden() ? overridden() : OURS;
            templates.getTemplate(fileName(kind)).process(model, page);
        } catch (TemplateException failure) {
            throw new IOException(
                    "文书模板 %s 第 %s 行有误，或办件数据不完整：%s"
                            .formatted(
                                    failure.getTemplateSourceName() == null
                                            ? fileName(kind)
                                            : failure.getTemplateSourceName(),
                                    failure.getLineNumber() == null ? "?" : failure.getLineNumber(),
                                    failure.getFTLInstructionStack()
                                            .lines()
                                            .limit(STEPS)
                                            .collect(Collectors.joining(" "))),
                    failure);
        } catch (ParseException failure) {
            throw new IOException(
                    "文书模板 %s 第 %d 行有误：%s"
                            .formatted(failure.getTemplateName(), failure.getLineNumber(), failure.getEditorMessage()),
                    failure);
        } catch (CharacterCodingException failure) {
            throw new IOException("文书模板 %s 不是 UTF-8 编码".formatted(fileName(kind)), failure);
        }
        return page.toString();
    }

    /** Made anew for every document, so that a changed template counts at once. */
    private Configuration overridden() throws IOException {
        return configuration(
                new MultiTemplateLoader(new TemplateLoader[] {new FileTemplateLoader(overrides.toFile()), ours()}));
    }

    private static TemplateLoader ours() {
        return new ClassTemplateLoader(Templates.class, "/org/yichuang/core/documents/internal/templates");
    }

    private static Configuration configuration(TemplateLoader loader) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.CHINA);
        configuration.setNumberFormat("computer");
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
