// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages on which a consultation goes on when somebody is late, or not there any more. */
@ExtendWith(SharedBrowser.class)
class ConsultPagesTest {
    private static final String HALL = "12150626MB0N00036C";
    private static final String PASSWORD = "Ermao-2026-lake";

    @Test
    void whoIsLateIsUrgedAndWhoIsGoneIsReplaced(Browser browser) throws Exception {
        try (var instance = Instance.fresh("consult", true)) {
            instance.start();
            var late = Question.ask(Api.as(instance, "guide01"), "挂车已经年审，牵引车还在异地，能先办道路运输证吗？");
            Api.as(instance, "guide01")
                    .post(late + "/transfer", Map.of("reason", "涉及异地车辆，须由主管部门答复", "days", 1))
                    .ok();
            var left = Question.ask(newGuide(instance), "危险货物运输要另外申请吗？");
            instance.stop();
            letPass(instance, late);
            instance.start();

            var desks = new Desks(browser, instance);
            urge(desks, late);
            handOver(desks, instance, late);
            takeOver(desks, instance, left);
            desks.assertNobodyComplains();
        }
    }

    private static void urge(Desks desks, String late) {
        var guide = desks.of("guide01").click("menu-consult-LATE").see("consultations", "咨询答复超时");
        guide.look("88-late-consultations").click("open-consultation");
        guide.see("do-URGE").click("do-URGE").click("confirm").see("problem", "催办内容");
        guide.fill("reason", "咨询人在等，请今天答复").look("88-urge-consultation");
        guide.confirm().see("history", "咨询人在等").look("88-urged-consultation");
        guide.see("blocked", "一天之内已经催办过");

        var head = desks.of("transport-head").click("menu-consult-LATE").see("consultations", "咨询被催办");
        head.look("88-late-for-the-head");
        var supervisor = desks.of("super01").click("menu-ALARM").see("late-consultations", "1 件");
        supervisor.look("88-alarms").click("late-consultations").see("consultations", late.replaceFirst(".*/", ""));
    }

    private static void handOver(Desks desks, Instance instance, String late) {
        var supervisor = desks.of("super01").visit(late, "do-HAND_OVER").click("do-HAND_OVER");
        supervisor.click("confirm").see("problem", "接办人");
        supervisor.select("hand-over-account", "clerk02").fill("hand-over-reason", "导办轮岗");
        supervisor.look("89-hand-over-consultation").confirm().see("history", "首问责任人由 王导办 变更为 冯受理：导办轮岗");
        supervisor.look("89-handed-over-consultation");
        assertThat(supervisor.text("consultation")).contains("登记人 王导办");
        desks.of("guide01").click("menu-consult-HANDED_OVER").see("consultations", "冯受理");
        desks.of(Staff.hire(instance, "head02", "吴主任", "DEPARTMENT_HEAD"), Staff.PASSWORD)
                .click("menu-consult-UNIT")
                .see("consultations", "冯受理")
                .look("89-asked-first-at-the-unit");
        desks.of("clerk02")
                .click("menu-consult-MINE")
                .see("consultations", "异地")
                .look("89-mine-now");
    }

    private static void takeOver(Desks desks, Instance instance, String left) {
        Api.as(instance, "security01")
                .put("/accounts/gone01/enabled", Map.of("enabled", false))
                .ok();
        var clerk = desks.of("clerk01").visit(left, "do-TAKE_OVER");
        assertThat(clerk.text("consultation")).contains("账号已停用", "苏*").doesNotContain("13947700555");
        clerk.click("do-TAKE_OVER").fill("reason", "原首问责任人离职").look("89-take-over");
        clerk.confirm().see("do-ANSWER").look("89-taken-over");
        assertThat(clerk.text("consultation")).contains("首问责任人 李受理", "登记人 去职者", "13947700555");
    }

    private static Api newGuide(Instance instance) {
        var account = new LinkedHashMap<String, Object>();
        account.put("login", "gone01");
        account.put("name", "去职者");
        account.put("roles", List.of("GUIDE"));
        account.put("unit", HALL);
        account.put("unitName", "乌审旗政务服务中心");
        account.put("region", "150626");
        account.put("password", PASSWORD);
        Api.as(instance, "security01").post("/accounts", account).ok();
        Api.as(instance, "gone01", PASSWORD)
                .put("/session/password", Map.of("oldPassword", PASSWORD, "newPassword", PASSWORD + "-2"))
                .ok();
        return Api.as(instance, "gone01", PASSWORD + "-2");
    }

    /**
     * Nobody can wait for a working day: while the platform stands still the question is made two weeks older, and all that is
     * counted from it, for the platform counts anew what came in before its calendar was loaded.
     */
    private static void letPass(Instance instance, String consultation) throws SQLException {
        var weeks = Duration.ofDays(14).toMillis();
        var older = "update consultation set asked_at = asked_at - " + weeks + ", handed_at = handed_at - " + weeks
                + ", due_at = due_at - " + weeks + ", warning_at = warning_at - " + weeks + " where number = ?";
        assertThat(StoppedDerby.change(instance, older, consultation.replaceFirst(".*/", "")))
                .isOne();
    }
}
