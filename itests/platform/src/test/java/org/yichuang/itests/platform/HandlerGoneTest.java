// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A department's plug-in is gone for longer than an upgrade takes: who watches its cases is told, until it is back (T37). */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
class HandlerGoneTest {
    private static final String TRANSPORT = "org.yichuang.departments.transport";
    private static final String SETTINGS = "org.yichuang.core.casework.handlers.cfg";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void itsCasesAreAlarmsUntilItIsBack(Browser browser, Instance instance) throws IOException {
        var shell = Shell.administrator(instance);
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive();
        instance.setting(SETTINGS, "every = 1\nlimit = 3\n");
        var desks = new Desks(browser, instance);
        try {
            shell.run("plugin:remove " + TRANSPORT);
            await().atMost(SOON).until(() -> isGone(life));
            assertThat(instance.health()).contains("wait for their plug-in", Application.ROAD_FREIGHT.matter());
            assertThat(shell.run("case:show " + life.caseNo)).contains("部门插件不可用，自 ");

            var supervisor = desks.of("super01").click("menu-ALARM");
            supervisor.fill("search", life.caseNo).click("search-go");
            supervisor
                    .all("[data-case='" + life.caseNo + "'] [data-alarm=HANDLER_GONE]")
                    .first()
                    .waitFor();
            supervisor.look("55-handler-gone");
            supervisor.visitCase(life.caseNo).see("handler", "起）").look("56-handler-gone-case");
            assertThat(life.accept().state()).as("it goes on").isEqualTo("ACCEPTED");

            shell.run("plugin:install " + Instance.kar("bundles/departments/transport"));
            await().atMost(SOON).until(() -> !isGone(life));
            assertThat(Api.as(instance, "super01").items("/cases?queue=ALARM&text=" + life.caseNo + "&limit=20"))
                    .isEmpty();
            assertThat(life.view().findValuesAsText("action"))
                    .filteredOn("REPORT_HANDLER"::equals)
                    .hasSize(2);
        } finally {
            Files.delete(instance.home().resolve("etc").resolve(SETTINGS));
        }
        desks.assertNobodyComplains();
    }

    private static boolean isGone(CaseLife life) {
        return life.view().at("/issue/handlerGoneAt").isTextual();
    }
}
