// SPDX-License-Identifier: Apache-2.0
package org.yichuang.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the files that the build has made. */
class PagesTest {
    private final Pages pages = new Pages();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/some/old/link"})
    void opensTheConsole(String path) {
        var answer = pages.answer(path, null, false);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer.body())).contains("<div id=\"app\">");
        assertThat(answer.headers())
                .containsEntry("Content-Type", "text/html; charset=utf-8")
                .containsEntry("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1/none",
                "/health/none",
                "/assets/none.js",
                "/../META-INF/MANIFEST.MF",
                "/console.class"
            })
    void doesNotPretendThatAWrongAddressIsAPage(String path) {
        assertThat(pages.answer(path, null, false).status()).isEqualTo(404);
    }

    @Test
    void answersTheLongestAddressThatAServerTakes() {
        var path = "/" + "a/".repeat(4_000);
        assertThat(pages.answer(path + "none.js", null, false).status()).isEqualTo(404);
        assertThat(pages.answer(path, null, false).status()).isEqualTo(200);
    }

    @Test
    void keepsScriptsForEverAndSendsThemZipped() throws IOException {
        var script = script();
        var answer = pages.answer("/" + script, null, true);

        assertThat(answer.headers())
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .containsEntry("Content-Type", "text/javascript; charset=utf-8")
                .containsEntry("Content-Encoding", "gzip");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(unzipped.readAllBytes())
                    .isEqualTo(pages.answer("/" + script, null, false).body());
        }
    }

    @Test
    void doesNotSendWhatTheBrowserHas() {
        var tag = pages.answer("/", null, false).headers().get("ETag");

        assertThat(pages.answer("/", "\"old\", " + tag, false))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(304))
                .satisfies(answer -> assertThat(answer.body()).isEmpty());
    }

    @Test
    void allowsNothingInlineOrForeign() {
        var page = pages.answer("/", null, false);

        assertThat(page.headers().get("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(text(page.body()))
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContain("style=", "http:", "https:");
    }

    private String script() {
        var matcher = Pattern.compile("assets/[^\"]+\\.js")
                .matcher(text(pages.answer("/", null, false).body()));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
