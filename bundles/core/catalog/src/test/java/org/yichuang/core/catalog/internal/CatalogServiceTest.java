// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.yichuang.core.catalog.internal.store.MatterStore;
import org.yichuang.core.catalog.internal.window.TestWindows;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterQuery;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.problem.Refusal;

class CatalogServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final String GOOD = ExampleFile.text();
    private static final String OTHER = ExampleFile.named("公路超限运输许可", "150118902000");

    @TempDir
    private Path folder;

    private final TestWindows windows = new TestWindows();
    private TestFramework framework;
    private DataSource dataSource;
    private CatalogService catalog;

    @BeforeEach
    void start() throws Exception {
        framework = new TestFramework(folder);
        dataSource = TestDatabase.migrated();
        catalog = restart();
    }

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void aBundleOffersItsMattersWhileItIsActive() {
        Bundle bundle = framework.start("transport", Map.of("a.yaml", GOOD));

        MatterVersion version = catalog.offered(ExampleFile.CODE).orElseThrow();
        assertThat(version.plugin()).isEqualTo("transport");
        assertThat(version.storedAt()).isEqualTo(NOW);
        assertThat(version.offered()).isTrue();
        assertThat(catalog.version(version.digest())).isEqualTo(version);

        framework.stop(bundle);

        assertThat(catalog.offered(ExampleFile.CODE)).isEmpty();
        assertThat(find(null)).isEmpty();
        MatterVersion pinned = catalog.version(version.digest());
        assertThat(pinned.offered()).isFalse();
        assertThat(pinned.definition()).isEqualTo(version.definition());
        assertThat(catalog.checklist(version.digest(), Map.of("agent", "yes")).materials())
                .hasSize(3);
    }

    @Test
    void aRefusedMatterHarmsNoOther() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("bad.yaml", "{{{{");
        files.put("good.yaml", GOOD);
        files.put("unlawful.yaml", OTHER.replaceAll("(?s)legalBasis:.*?conditions:", "conditions:"));
        framework.start("transport", files);

        assertThat(find(null)).hasSize(1);
        assertThat(catalog.problems())
                .extracting(MatterProblem::file, MatterProblem::rule)
                .containsExactly(tuple(path("bad.yaml"), "yaml"), tuple(path("unlawful.yaml"), "legal-basis"));
    }

    @Test
    void aCodeStaysWithThePluginThatCameFirstAndIsTakenOverWhenItGoes() {
        Bundle first = framework.start("first", Map.of("a.yaml", GOOD));
        Bundle second = framework.start("second", Map.of("b.yaml", GOOD.replace("visits: 1", "visits: 2")));

        assertThat(catalog.offered(ExampleFile.CODE))
                .get()
                .extracting(MatterVersion::plugin)
                .isEqualTo("first");
        assertThat(catalog.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.plugin()).isEqualTo("second");
            assertThat(problem.rule()).isEqualTo("duplicate-code");
            assertThat(problem.message()).contains("first");
        });

        framework.stop(first);

        assertThat(catalog.offered(ExampleFile.CODE))
                .get()
                .extracting(MatterVersion::plugin)
                .isEqualTo("second");
        assertThat(catalog.problems()).isEmpty();
        framework.stop(second);
    }

    @Test
    void anUnchangedFileIsNotCheckedAgainAndKeepsItsWarnings() throws Exception {
        framework.start("transport", Map.of("a.yaml", GOOD.replaceAll("(?s)questions:.*?contact:", "contact:")));
        List<MatterProblem> warnings = catalog.problems();
        MatterVersion before = catalog.offered(ExampleFile.CODE).orElseThrow();
        assertThat(warnings).extracting(MatterProblem::rule).containsExactly("licence-question");

        catalog.close();
        catalog = restart();

        assertThat(catalog.problems()).isEqualTo(warnings);
        assertThat(catalog.offered(ExampleFile.CODE)).contains(before);

        // Were the file checked again, its warning would come back.
        new QueryRunner(dataSource).update("update matter_source set warnings = '[]'");
        catalog.close();
        catalog = restart();

        assertThat(catalog.problems()).isEmpty();
    }

    @Test
    void aDatabaseThatFailsIsAProblemOfTheBundleAndNotOfThePlatform() throws Exception {
        new QueryRunner(dataSource).update("drop table matter_source");

        framework.start("transport", Map.of("a.yaml", GOOD));

        assertThat(catalog.problems()).extracting(MatterProblem::rule).containsExactly("store");
    }

    @Test
    void onlySoManyFilesOfABundleAreRead() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i <= MatterLoader.MAXIMUM_FILES; i++) {
            files.put("m%04d.yaml".formatted(i), "-");
        }
        Bundle bundle = framework.bundle("huge", files);

        List<MatterProblem> problems = new MatterLoader(new MatterStore(dataSource), () -> NOW, "build")
                .load(bundle)
                .problems();

        assertThat(problems).hasSize(MatterLoader.MAXIMUM_FILES + 1);
        assertThat(problems)
                .filteredOn(problem -> problem.rule().equals("too-many-files"))
                .hasSize(1);
    }

    @Test
    void onlyWhatAWindowServesIsFoundAtIt() {
        framework.start("transport", Map.of("a.yaml", GOOD, "b.yaml", OTHER));
        windows.open("A01", matter -> matter.name().startsWith("公路"));

        assertThat(catalog.search(new MatterQuery(null, null, "A01", 0, 10)))
                .extracting(version -> version.definition().name())
                .containsExactly("公路超限运输许可");
    }

    @Test
    void aPageIsCutAfterRanking() {
        framework.start("transport", Map.of("a.yaml", GOOD, "b.yaml", OTHER));

        List<MatterVersion> all = find("xk");
        assertThat(all).hasSize(2);
        assertThat(catalog.search(new MatterQuery("xk", null, null, 1, 1))).containsExactly(all.get(1));
        assertThat(catalog.search(new MatterQuery(null, "11150626MB0N00028L", null, 0, 10)))
                .isEmpty();
        assertThat(catalog.search(new MatterQuery(null, "11150626MB0N0001XL", null, 0, 10)))
                .hasSize(2);
    }

    @Test
    void badRequestsAreRefused() {
        assertThatThrownBy(() -> catalog.search(new MatterQuery(null, null, null, 0, 101)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("PAGE_INVALID"));
        assertThatThrownBy(() -> catalog.search(new MatterQuery("x".repeat(101), null, null, 0, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("TEXT_TOO_LONG"));
        assertThatThrownBy(() -> catalog.search(new MatterQuery(null, null, "Z99", 0, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("WINDOW_UNKNOWN"));
        assertThatThrownBy(() -> catalog.version("f".repeat(64)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("MATTER_VERSION_UNKNOWN"));
    }

    private CatalogService restart() {
        return new CatalogService(framework.context(), dataSource, () -> NOW, windows.register());
    }

    private List<MatterVersion> find(String text) {
        return catalog.search(new MatterQuery(text, null, null, 0, 100));
    }

    /** Path of a file as the loader names it: in the test a bundle is a folder on disk. */
    private String path(String file) {
        return folder.resolve("10/" + MatterLoader.FOLDER + "/" + file)
                .toString()
                .substring(1);
    }
}
