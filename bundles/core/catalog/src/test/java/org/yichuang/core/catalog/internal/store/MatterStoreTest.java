// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ScalarHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.core.catalog.internal.ExampleFile;
import org.yichuang.core.catalog.internal.format.MatterJson;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterProblem.Severity;

class MatterStoreTest {
    private static final Instant FIRST = Instant.parse("2026-11-20T01:02:03.456Z");
    private static final MatterProblem WARNING =
            new MatterProblem("plugin", "a.yaml", 7, "licence-question", Severity.WARNING, "没有", "补写");

    private DataSource dataSource;
    private MatterStore store;

    @BeforeEach
    void create() throws Exception {
        dataSource = TestDatabase.migrated();
        store = new MatterStore(dataSource);
    }

    @Test
    void aVersionComesBackAsItWas() throws Exception {
        CheckedFile file = file("source", ExampleFile.text(), FIRST);

        assertThat(store.save(List.of(file))).containsExactly(file);
        assertThat(store.find(file.matter().digest())).contains(file.matter());
        assertThat(store.known(Set.of("source", "other")))
                .containsOnlyKeys("source")
                .containsValue(file);
        assertThat(store.find("0".repeat(64))).isEmpty();
    }

    @Test
    void aVersionIsStoredOnceAndKeepsItsFirstTime() throws Exception {
        store.save(List.of(file("source", ExampleFile.text(), FIRST)));
        List<CheckedFile> again =
                store.save(List.of(file("same content, other file", ExampleFile.text(), FIRST.plusSeconds(60))));

        assertThat(again.get(0).matter().storedAt()).isEqualTo(FIRST);
        assertThat(count("matter_version")).isEqualTo(1);
        assertThat(count("matter_source")).isEqualTo(2);
    }

    @Test
    void aVersionThatWasChangedByHandIsNotTaken() throws Exception {
        CheckedFile file = file("source", ExampleFile.text(), FIRST);
        store.save(List.of(file));
        String body = MatterJson.write(ExampleFile.matter(ExampleFile.with("visits: 1", "visits: 2")));
        new QueryRunner(dataSource).update("update matter_version set body = ?", body);

        assertThatThrownBy(() -> store.find(file.matter().digest()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed by hand");
    }

    @Test
    void manyAreStoredAndFoundAtOnce() throws Exception {
        List<CheckedFile> files = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            String text = ExampleFile.with("correctionDays: 10", "correctionDays: " + (i % 250 + 1));
            files.add(file("source " + i, text, FIRST));
        }

        assertThat(store.save(files)).isEqualTo(files);
        assertThat(store.known(files.stream().map(CheckedFile::source).toList()))
                .hasSize(450);
        assertThat(count("matter_version")).isEqualTo(250);
    }

    @Test
    void twoNodesMayStoreTheSameVersionAtOnce() throws Exception {
        List<Callable<List<CheckedFile>>> nodes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            nodes.add(() -> new MatterStore(dataSource).save(List.of(file("source", ExampleFile.text(), FIRST))));
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<CheckedFile>> answer : threads.invokeAll(nodes)) {
                assertThat(answer.get()).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(count("matter_version")).isEqualTo(1);
    }

    private static CheckedFile file(String source, String text, Instant time) {
        return new CheckedFile(source, StoredMatter.of(ExampleFile.matter(text), "plugin", time), List.of(WARNING));
    }

    private int count(String table) throws Exception {
        return new QueryRunner(dataSource)
                .query("select count(*) from " + table, new ScalarHandler<Number>())
                .intValue();
    }
}
