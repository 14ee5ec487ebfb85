// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yichuang.ports.documents.DocumentKind;

/**
 * {@code docs/documents.md} names every paper, the file of its template, and what the template finds. After a change it is
 * written anew by {@code mvn test -pl bundles/core/casework -Dtest=PaperNamesDocumentTest -DargLine=-Dpapers.write=true}.
 */
class PaperNamesDocumentTest {
    private static final Path DOCUMENT = Path.of("../../../docs/documents.md");
    private static final Path TEMPLATES =
            Path.of("../documents/src/main/resources/org/yichuang/core/documents/internal/templates");
    private static final String HEAD = """
            # Papers of your own

            For whoever makes a paper (文书) look and read as the agency wants it. The list below is generated from the platform; don't edit it.

            1. The built-in templates lie in `etc/examples/documents`. Copy the one you want to change to `etc/documents`, under the same name, and change it there; what stays in `etc/examples` is used by nobody.
            2. A template is [FreeMarker](https://freemarker.apache.org/docs/) that makes XHTML, in UTF-8. It sees texts, numbers, yes and no, lists and maps, and can call nothing. What is filled in is escaped. `paper.ftlh` has what all papers share (head, number, foot with the QR code, lists of papers and materials, seal place), `style.ftlh` the style; to change all papers at once, copy one of these two.
            3. The next paper of that kind is set by yours; nothing is restarted. A paper that has been set is never set again: reprints are the same bytes for ever.
            4. A template with a fault keeps nobody waiting: the paper is set by the built-in one, and `/health/ready` names file, line and fault under `warnings` until the next paper of that kind is set by yours.
            5. Characters that no font of ours has need a font of yours: put TrueType files into `etc/documents/fonts`. They are used for what our fonts lack, and by name (`font-family`) in your templates.
            6. On several nodes the folder has to be the same on each.

            What may be missing is asked with `??` or given a value with `!`, as `${agent.name!}`. Days are `2026-11-23` and times `2026-11-23T09:30`: `${paper.when(date)}` writes them as 2026年11月23日. Lists are written with `[]`: `items[].name` is the name of each item. What only some cases have, such as `agent.name`, is not listed: the built-in template shows how it is asked for.

            ## What every paper finds

            - %s
            - `number`: the number of the paper; `documentTitle`: its name; `progressUrl`, `qrCode`: where the applicant follows his case; `forApplicant`: whether it goes to him; `fonts`: names of the fonts, for `style.ftlh`

            ## What each paper finds besides

            | Paper | Template | Finds |
            |---|---|---|
            %s
            """;

    /** A question belongs to no case: its slip is filled by the register of consultations. */
    private static final String SLIP =
            "`agency` `answerBy` `askedAt` `asker.name` `asker.phone` `channel` `clerk` `consultation` `date` `from` `matter` `question` `reason` `to`, and none of those that every paper of a case finds";

    @Test
    void namesEveryPaperItsTemplateAndWhatItFinds() throws IOException {
        Map<DocumentKind, Set<String>> names = Arrays.stream(DocumentKind.values())
                .filter(kind -> kind != DocumentKind.CONSULTATION_SLIP)
                .collect(Collectors.toMap(kind -> kind, kind -> names(PapersTest.data(kind))));
        Set<String> everywhere = new TreeSet<>(names.values().iterator().next());
        names.values().forEach(everywhere::retainAll);
        String written = HEAD.formatted(
                list(everywhere),
                Arrays.stream(DocumentKind.values())
                        .map(kind -> row(kind, names.get(kind), everywhere))
                        .collect(Collectors.joining("\n")));
        if (Boolean.getBoolean("papers.write")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }

    private static String row(DocumentKind kind, Set<String> names, Set<String> everywhere) {
        String file = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".ftlh";
        assertThat(TEMPLATES.resolve(file)).exists();
        String own = kind == DocumentKind.CONSULTATION_SLIP
                ? SLIP
                : list(names.stream().filter(name -> !everywhere.contains(name)).toList());
        return "| %s | `%s` | %s |".formatted(kind.title(), file, own.isEmpty() ? "—" : own);
    }

    private static String list(Collection<String> names) {
        return names.stream().map(name -> '`' + name + '`').collect(Collectors.joining(" "));
    }

    private static Set<String> names(Map<?, ?> data) {
        Set<String> names = new TreeSet<>();
        collect("", data, names);
        return names;
    }

    private static void collect(String path, Object value, Set<String> names) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> collect(path.isEmpty() ? (String) name : path + '.' + name, part, names));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
            list.forEach(part -> collect(path + "[]", part, names));
        } else {
            names.add(value instanceof List ? path + "[]" : path);
        }
    }
}
