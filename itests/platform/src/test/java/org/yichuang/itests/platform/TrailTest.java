// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A row changed by hand in the database is found, and a killed platform loses nothing that it acknowledged. */
class TrailTest {

    @Test
    @ExtendWith(SharedBrowser.class)
    void findsWhatWasChangedByHand(Browser browser) throws SQLException {
        try (var instance = Instance.fresh("trail", true)) {
            instance.start();
            var life =
                    CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
            var shell = Shell.administrator(instance);
            assertThat(shell.run("trail:verify " + life.caseNo)).contains("完好");
            shell.run("trail:anchor");
            assertThat(shell.run("trail:status")).contains("未锚定 0 条");

            instance.kill();
            instance.start();
            assertThat(CaseLife.begin(instance, Application.ROAD_FREIGHT)
                            .clerk
                            .get("/cases/" + life.caseNo)
                            .ok()
                            .text("/state"))
                    .isEqualTo("ACCEPTED");
            assertThat(Shell.administrator(instance).run("trail:verify")).contains("完好");

            instance.stop();
            changeByHand(instance, life.caseNo);
            instance.start();
            assertThat(Shell.administrator(instance).run("trail:verify")).contains("发现", life.caseNo);
            var auditor = browser.desk(instance).logIn("audit01").visit("/admin/trail", "verify");
            auditor.click("verify").see("faults", life.caseNo).look("87-changed-by-hand");
            assertThat(auditor.text("faults")).contains("与其办理记录不符");
            auditor.see("verifications", "发现 1 处");
            assertThat(auditor.complaints()).isEmpty();
        }
    }

    @Test
    @ExtendWith(SharedInstance.class)
    void anAuditorVerifiesItWithoutThePlatform(Instance instance) throws IOException, InterruptedException {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
        var shell = Shell.administrator(instance);
        assertThat(shell.run("trail:anchor")).contains("锚");
        assertThat(shell.run("trail:liability " + life.caseNo)).contains("通过", "没有背离要点的情形");
        var export = instance.home().resolve("data/export.jsonl");
        shell.run("trail:export " + export);
        assertThat(Auditor.verify(instance, export)).contains("完好 / sound").endsWith("exit 0");

        Files.writeString(export, changed(Files.readString(export), life.caseNo));
        assertThat(Auditor.verify(instance, export))
                .contains(life.caseNo, "办理记录被改动")
                .endsWith("exit 1");
    }

    /** Makes an approver of the clerk who acted first on a case. */
    private static String changed(String export, String caseNo) {
        return export.replaceFirst("(" + caseNo + ".*?)\"role\":\"WINDOW_CLERK\"", "$1\"role\":\"APPROVER\"");
    }

    private static void changeByHand(Instance instance, String caseNo) throws SQLException {
        assertThat(StoppedDerby.change(instance, "update cases set state = 'CLOSED' where case_no = ?", caseNo))
                .isOne();
    }
}
