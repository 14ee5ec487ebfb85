// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.core.database.internal.TestDatabase;
import org.yichuang.ports.database.Maintenance;

class PoolTest {

    private Pool pool;

    @BeforeEach
    void open() throws SQLException {
        pool = new Pool(TestDatabase.settings());
        TestDatabase.execute(pool, "create table note (text varchar(20))");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void inMaintenanceTheDatabaseItselfRefusesWritesAndAnswersReads() throws Exception {
        pool.readOnly(Duration.ofSeconds(1));

        assertThat(pool.isReadOnly()).isTrue();
        assertThat(Maintenance.of(catchThrowable(() -> insert("no")))).isPresent();
        assertThat(rows()).isZero();
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.isReadOnly()).isTrue();
        }
    }

    @Test
    void anEmbeddedDatabaseEndsAndIsFoundAgain(@TempDir Path folder) throws Exception {
        Path files = folder.resolve("derby");
        PoolSettings embedded = new PoolSettings("jdbc:derby:" + files + ";create=true", "", null, 2, 1, 1_000);
        try (Pool first = new Pool(embedded)) {
            TestDatabase.execute(first, "create table kept (text varchar(20))");
            assertThat(files.resolve("db.lck")).exists();
            first.close();
            first.end();
        }
        assertThat(files.resolve("db.lck")).as("nobody is at work in it").doesNotExist();
        try (Pool again = new Pool(embedded)) {
            TestDatabase.execute(again, "insert into kept (text) values ('yes')");
            again.close();
            again.end();
        }
    }

    @Test
    void afterMaintenanceEverythingWritesAgain() throws Exception {
        pool.readOnly(Duration.ofSeconds(1));
        pool.readWrite();

        insert("yes");

        assertThat(rows()).isOne();
        assertThat(pool.isReadOnly()).isFalse();
    }

    @Test
    void maintenanceBeginsWhenTheLastWriterHasCommitted() throws Exception {
        CompletableFuture<Void> quiet;
        try (Connection writer = pool.getConnection()) {
            writer.setAutoCommit(false);
            quiet = CompletableFuture.runAsync(this::quiet);
            assertThatThrownBy(() -> quiet.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            try (var insert = writer.prepareStatement("insert into note (text) values ('last')")) {
                insert.executeUpdate();
            }
            writer.commit();
        }
        quiet.get(5, TimeUnit.SECONDS);
        assertThat(rows()).isOne();
    }

    @Test
    void aWriterThatDoesNotEndKeepsMaintenanceFromBeginning() throws Exception {
        try (Connection writer = pool.getConnection()) {
            assertThat(writer.isReadOnly()).isFalse();
            assertThatThrownBy(() -> pool.readOnly(Duration.ofMillis(100))).isInstanceOf(TimeoutException.class);
        }
        assertThat(pool.isReadOnly()).isFalse();
        insert("goes on");
        assertThat(rows()).isOne();
    }

    @Test
    void anotherFailureIsNoMaintenance() {
        assertThat(Maintenance.of(catchThrowable(() -> TestDatabase.execute(pool, "insert into nowhere values (1)"))))
                .isEmpty();
    }

    private void quiet() {
        try {
            pool.readOnly(Duration.ofSeconds(5));
        } catch (TimeoutException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void insert(String text) throws SQLException {
        TestDatabase.execute(pool, "insert into note (text) values ('" + text + "')");
    }

    private int rows() throws SQLException {
        try (Connection connection = pool.getConnection();
                var query = connection.prepareStatement("select count(*) from note");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
