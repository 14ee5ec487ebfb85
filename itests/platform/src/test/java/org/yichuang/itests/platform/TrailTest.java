// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A row changed by hand in the database is found, and a killed platform loses nothing that it acknowledged. */
class TrailTest {

    @Test
    void findsWhatWasChangedByHand() throws SQLException {
        try (var instance = Instance.fresh("trail", true)) {
            instance.start();
            var life =
                    CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
            assertThat(Shell.administrator(instance).run("trail:verify " + life.caseNo))
                    .contains("完好");

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
        }
    }

    private static void changeByHand(Instance instance, String caseNo) throws SQLException {
        var url = "jdbc:derby:" + instance.home().resolve("data/derby/yichuang");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.prepareStatement("update cases set state = 'CLOSED' where case_no = ?")) {
            statement.setString(1, caseNo);
            assertThat(statement.executeUpdate()).isOne();
        }
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException closed) {
            // Derby says so by an exception.
            assertThat(closed.getSQLState()).isEqualTo("08006");
        }
    }
}
