// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yichuang.itests.platform.soak.Store;

/** The database is copied while people work: they read on, and what they write waits, with a word why, until it can be done. */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
class MaintenanceTest {

    @Test
    void whatIsWrittenMeanwhileWaitsAndSaysWhy(Browser browser, Instance instance) {
        var shell = Shell.administrator(instance);
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
}
