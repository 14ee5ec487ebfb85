// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import javax.servlet.http.HttpServlet;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.yichuang.ports.accounts.AccountService;
import org.yichuang.ports.accounts.SessionService;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.WindowDirectory;
import org.yichuang.ports.database.DatabaseService;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.trail.TrailService;

class ChecksTest {
    @Test
    void everyServiceIsNeeded() {
        Set<Class<?>> all = Set.of(
                SessionService.class,
                AccountService.class,
                Catalog.class,
                WindowDirectory.class,
                CaseService.class,
                FileStore.class,
                DocumentService.class,
                TrailService.class);
        assertThat(new ServicesReady(OsgiFakes.context(all)).execute().isOk()).isTrue();
        for (Class<?> missing : all) {
            Set<Class<?>> rest = new HashSet<>(all);
            rest.remove(missing);
            Result result = new ServicesReady(OsgiFakes.context(rest)).execute();
            assertThat(result.getStatus()).isEqualTo(Result.Status.CRITICAL);
            assertThat(result)
                    .anySatisfy(entry -> assertThat(entry.getMessage()).contains(missing.getSimpleName()));
        }
    }

    @Test
    void theStartIsFinishedAtTheLastLevel() {
        assertThat(new StartFinished(OsgiFakes.answering(FrameworkStartLevel.class, 80), 100)
                        .execute()
                        .getStatus())
                .isEqualTo(Result.Status.TEMPORARILY_UNAVAILABLE);
        assertThat(new StartFinished(OsgiFakes.answering(FrameworkStartLevel.class, 100), 100)
                        .execute()
                        .isOk())
                .isTrue();
    }

    @Test
    void theApiIsUpOnceItsServletIs() {
        ApiReady check = new ApiReady();
        assertThat(check.execute().isOk()).isFalse();
        check.api = new HttpServlet() {};
        assertThat(check.execute().isOk()).isTrue();
    }

    @Test
    void theDatabaseIsAsked() {
        DatabaseReady check = new DatabaseReady();
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.TEMPORARILY_UNAVAILABLE);
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:health");
        check.database = database;
        assertThat(check.execute().getStatus()).as("not made yet").isEqualTo(Result.Status.CRITICAL);
        database.setCreateDatabase("create");
        assertThat(check.execute().isOk()).isTrue();
    }

    @Test
    void aDatabaseThatWasRefusedIsAWarningWhileTheOneBeforeGoesOn() {
        DatabaseReady check = new DatabaseReady();
        check.service = OsgiFakes.answering(DatabaseService.class, "配置的数据库是空的");
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.TEMPORARILY_UNAVAILABLE);
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:refused");
        database.setCreateDatabase("create");
        check.database = database;
        Result result = check.execute();
        assertThat(result.getStatus()).isEqualTo(Result.Status.WARN);
        assertThat(result).anySatisfy(entry -> assertThat(entry.getMessage()).isEqualTo("配置的数据库是空的"));
    }

    @Test
    void aFullDiskIsSeen(@TempDir File folder) {
        assertThat(new DiskSpace(folder, 1).execute().isOk()).isTrue();
        assertThat(new DiskSpace(folder, Long.MAX_VALUE).execute().isOk()).isFalse();
    }

    @Test
    void aDeadlockIsSeen() throws Exception {
        NoDeadlock check = new NoDeadlock();
        assertThat(check.execute().isOk()).isTrue();
        ReentrantLock first = new ReentrantLock();
        ReentrantLock second = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        Thread one = lockBoth(first, second, both);
        Thread other = lockBoth(second, first, both);
        try {
            for (int i = 0; i < 500 && check.execute().isOk(); i++) {
                Thread.sleep(10);
            }
            assertThat(check.execute().isOk()).isFalse();
        } finally {
            one.interrupt();
            other.interrupt();
        }
    }

    private static Thread lockBoth(ReentrantLock mine, ReentrantLock others, CountDownLatch both) {
        Thread thread = new Thread(() -> {
            mine.lock();
            try {
                both.countDown();
                both.await();
                others.lockInterruptibly();
            } catch (InterruptedException released) {
                Thread.currentThread().interrupt();
            } finally {
                mine.unlock();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
