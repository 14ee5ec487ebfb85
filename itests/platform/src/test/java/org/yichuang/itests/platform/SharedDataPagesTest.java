// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What registers know is neither typed nor handed in (调取共享数据、免提交, R96): at the window, and for who reads the case. */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
@TestInstance(Lifecycle.PER_CLASS)
class SharedDataPagesTest {
    private static final List<String> REGISTERS = List.of("shareddata", "ecertificate");
    private static final String KNOWN = "乌审旗长青运输有限公司";

    private final Map<String, OutsideService> registers = new LinkedHashMap<>();
    private Desks desks;

    @BeforeAll
    void connect(Browser browser, Instance instance) throws IOException {
        desks = new Desks(browser, instance);
        var shell = Shell.administrator(instance);
        for (var kind : REGISTERS) {
            var register = new OutsideService(kind, instance.home().resolve("etc"));
            registers.put(kind, register);
            register.introduceTo(instance);
            assertThat(shell.run("plugin:install " + Instance.kar("bundles/gateways/" + kind)))
                    .contains("已安装");
        }
    }

    @AfterAll
    void disconnect(Instance instance) {
        var shell = Shell.administrator(instance);
        registers.forEach((kind, register) -> {
            shell.run("plugin:remove org.yichuang.gateways." + kind);
            register.close();
        });
        desks.assertNobodyComplains();
    }

    @Test
    void whatRegistersKnowNeedNotBeHandedIn() {
        var application = Application.ROAD_FREIGHT;
        var company = new LinkedHashMap<>(application.applicant());
        company.put("name", KNOWN);
        var clerk = desks.of("clerk01").findMatter("dlhy", application.matter()).answer(application.answers());
        clerk.next().applicant(company).click("ask-registers").see("dialog").look("88-ask-registers");
        clerk.confirm().see("register-answers", "电子证照").look("89-register-answers");
        assertThat(clerk.input("/applicant/address").inputValue()).isEqualTo("乌审旗嘎鲁图镇创业大街88号");
        clerk.next().form("/form", Filings.sample(application.sample())).next();
        clerk.see("material-licence-proof", "营业执照").look("90-proofs");
        clerk.receiveMaterials().next().see("ready").click("accept").confirm();
        clerk.see("receipt").document("ACCEPTANCE_NOTICE");
        var caseNo = clerk.text("case-no");

        var approver = desks.of("transport01").visitCase(caseNo).see("exemption-licence", "乌审旗市场监督管理局");
        assertThat(approver.text("exemption-licence")).contains("书面授权", "调取自电子证照", "查询编号");
        approver.look("91-exemption")
                .click("view-proof")
                .see("viewer")
                .see("print")
                .click("close-viewer");
        approver.see("history", "书面授权");
    }
}
