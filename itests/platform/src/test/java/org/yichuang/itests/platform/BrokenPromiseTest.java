// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A month later: materials that were promised have not come (R42), and the applicant has to answer for it until he is pardoned. */
@ExtendWith(SharedBrowser.class)
class BrokenPromiseTest {
    private static final Application APPLICATION = Application.ROAD_FREIGHT;

    @Test
    void endsTheCaseAndTheToleranceUntilItIsPardoned(Browser browser) {
        try (var instance = Instance.fresh("broken-promise", true)) {
            instance.start();
            var time = new Calendar(instance);
            var caseNo = tolerated(instance);
            time.later(30);
            sees(instance, caseNo, "补齐催告");
            // Two days after the reminder the promise is broken.
            time.later(33);
            sees(instance, caseNo, "逾期终止");

            var desks = new Desks(browser, instance);
            var clerk = desks.of("clerk01").visitCase(caseNo).state("LAPSED");
            clerk.see("tolerance", "申请人暂不能再适用容缺受理").look("45-promise-broken");
            var refused = takeIn(clerk);
            refused.click("confirm").see("problem", "容缺").look("46-no-more-tolerance");

            var supervisor = desks.of("super01").visitCase(caseNo).begin("REPAIR_TOLERANCE");
            supervisor.click("confirm").see("problem", "理由");
            supervisor.fill("stated-reason", "申请人住院，有病历为证").look("47-pardon");
            supervisor.confirm().see("tolerance", "容缺资格已恢复").look("48-pardoned");

            refused.confirm().see("receipt").document("ACCEPTANCE_NOTICE").look("49-tolerated-again");
            desks.assertNobodyComplains();
        }
    }

    /** The time of the platform, which is that of the machine until some days have passed. */
    private static final class Calendar {
        private final Instance instance;

        Calendar(Instance instance) {
            this.instance = instance;
            var shell = Shell.administrator(instance);
            shell.run("bundle:install -s file:" + Instance.jar("itests/plugins/latertime"));
            // Whoever asks for the time asks the other one from here on.
            shell.run("scr:disable org.yichuang.core.calendar.internal.SystemTime");
            await().atMost(Duration.ofSeconds(60)).until(instance::isReady);
        }

        void later(int days) {
            instance.setting("org.yichuang.itests.latertime.cfg", "days = " + days + "\n");
        }
    }

    private static String tolerated(Instance instance) {
        var life = CaseLife.begin(instance, APPLICATION);
        life.open(life.filingWithout("safetyRules"));
        life.clerk
                .act(life.caseNo, "ACCEPT_TOLERANT", Map.of("missing", List.of("safetyRules"), "signedOnPaper", true))
                .ok();
        return life.caseNo;
    }

    private static void sees(Instance instance, String caseNo, String event) {
        var shell = Shell.administrator(instance);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(shell.run("case:show " + caseNo))
                .contains(event));
    }

    private static Desk takeIn(Desk clerk) {
        clerk.findMatter("dlhy", APPLICATION.matter()).answer(APPLICATION.answers());
        clerk.next().applicant(APPLICATION.applicant()).next();
        clerk.form("/form", Filings.sample(APPLICATION.sample())).next();
        clerk.receiveMaterials("safetyRules").next().see("obstacles");
        return clerk.click("tolerate").see("tolerated").click("tolerant-told").click("tolerant-signed");
    }
}
