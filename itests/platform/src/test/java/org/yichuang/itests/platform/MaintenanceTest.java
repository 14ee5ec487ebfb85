// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yichuang.itests.platform.soak.Store;

/** A platform on the built-in database is copied while people work, and goes over to PostgreSQL without a restart. */
@ExtendWith(SharedBrowser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MaintenanceTest {
    private static Instance instance;
    private static Shell shell;

    @BeforeAll
    static void start() {
        instance = Instance.fresh("maintenance", true);
        instance.start();
        shell = Shell.administrator(instance);
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    /** People read on, and what they write waits, with a word why, until it can be done. */
    @Test
    @Order(1)
    void whatIsWrittenMeanwhileWaitsAndSaysWhy(Browser browser) {
        var guide = new Desks(browser, instance).of("guide01");
        guide.click("menu-consultations").click("ask").fill("consult-text", "节假日窗口开放吗？");
        try {
            assertThat(shell.run("database:copy " + Store.postgresql().url())).contains("已复制并核对", "维护期");
            guide.click("confirm").see("waiting-notice", "系统正在维护").look("110-maintenance");
        } finally {
            assertThat(shell.run("database:resume")).contains("维护已结束");
        }
        guide.see("consultation", "节假日窗口开放吗？");
        assertThat(guide.shows("waiting-notice")).isFalse();
    }

    @Test
    @Order(2)
    void goesOverToACopyOfItsCasesAndToNothingElse() throws Exception {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive();
        Store.postgresql().use(instance);
        await("an empty database is refused")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(instance.health()).contains("warnings", "database:copy"));
        assertThat(shell.run("database:status")).contains("Derby");
        life.accept();

        var copy = Store.postgresql();
        assertThat(shell.run("database:copy " + copy.url())).contains("已复制并核对");
        copy.use(instance);
        // Whoever logs in to the shell at the moment of the switch finds no accounts.
        await("the copy is taken")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(shell.run("database:status")).contains("PostgreSQL"));
        life.handOver().assign();
        assertThat(life.state()).isEqualTo("UNDER_REVIEW");
        assertThat(copy.rows("select state from cases where case_no = '" + life.caseNo + "'"))
                .containsExactly("UNDER_REVIEW");
        assertThat(shell.run("trail:verify")).contains("完好");
        assertThat(instance.isReady()).isTrue();
    }
}
