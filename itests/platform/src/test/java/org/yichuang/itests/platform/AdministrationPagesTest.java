// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of administrators: the calendar, the gateways, who is qualified for what. */
@ExtendWith({SharedInstance.class, SharedBrowser.class})
class AdministrationPagesTest {
    private static Desks desks;

    @BeforeAll
    static void sitDown(Browser browser, Instance instance) {
        desks = new Desks(browser, instance);
    }

    @AfterAll
    static void nobodyComplains() {
        desks.assertNobodyComplains();
    }

    @Test
    void oneLoadsAYearAndAnotherConfirmsIt(Instance instance) {
        var life = CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
        var due = life.view().at("/clock/due").asText();
        var first = system(instance, 1);
        var off = nextWorkingDay();
        var before = year(instance, off, "");
        first.click("menu-calendars").see("refresh").look("90-calendars");
        load(first, "year: soon\n").see("problem");
        first.look("91-calendar-refused");
        load(first, year(instance, off, "  测试: " + off + "\n")).see("done", "另一名系统管理员");
        first.see("calendars", "须由另一名系统管理员确认").look("92-calendar-loaded");
        assertThat(first.shows("confirm-calendar")).isFalse();

        var second = system(instance, 2)
                .click("menu-calendars")
                .click("confirm-calendar")
                .see("year-days")
                .see("differences", "测试放假");
        second.look("93-calendar-review").confirm().see("done", "已生效");
        second.page().waitForCondition(() -> {
            second.click("refresh");
            return !second.text("calendar-changes").contains("进行中");
        });
        second.look("94-calendar-changed")
                .click("show-outcome")
                .see("recounted", life.caseNo)
                .look("95-recounted");
        second.click("close-outcome");
        assertThat(life.view().at("/clock/due").asText()).isGreaterThan(due);

        // Others count by this calendar, too: it is left as it was found.
        load(first.click("refresh"), before).see("done", "另一名系统管理员");
        second.click("refresh").click("confirm-calendar").see("year-days");
        second.confirm().see("done", "已生效");
        second.page().waitForCondition(() -> {
            second.click("refresh");
            return life.view().at("/clock/due").asText().equals(due);
        });
    }

    @Test
    void waitingMessagesGoWhenTheirGatewayComes(Instance instance) throws IOException {
        CaseLife.begin(instance, Application.ROAD_FREIGHT).receive().accept();
        var system = system(instance, 1).click("menu-gateways").see("messages").look("96-gateways");
        assertThat(system.text("gateways")).contains("未安装或未配置");
        system.click("retry-message").see("done", "已安排发送");
        var shell = Shell.administrator(instance);
        try (var sms = OutsideService.callingBack("sms", instance)) {
            sms.introduceTo(instance);
            shell.run("plugin:install " + Instance.kar("bundles/gateways/sms"));
            var waiting = system.all("[data-gateway=SMS] td:nth-child(3)");
            system.page().waitForCondition(() -> {
                system.click("refresh").see("gateways");
                return waiting.innerText().equals("0");
            });
            system.see("gateways", "可用").look("97-gateway-at-work");
        } finally {
            shell.run("plugin:remove org.yichuang.gateways.sms");
        }
    }

    @Test
    void anApproverIsStationedAtAWindowAndCalledBack(Instance instance) {
        var security = desks.of("security01").click("menu-accounts").see("accounts", "market01");
        var button = security.all("[data-account=market01] [data-testid=assign-window]");
        button.click();
        security.fill("assigned-window", "窗口一")
                .click("confirm")
                .see("problem", "格式不正确")
                .look("99-window-refused");
        security.fill("assigned-window", "B03").confirm().see("accounts", "派驻 B03 窗口");
        security.look("99-stationed");
        button.click();
        security.fill("assigned-window", "").confirm();
        security.page().waitForCondition(() -> !security.text("accounts").contains("B03"));
    }

    @Test
    void qualificationsAreGrantedAndTakenAway(Instance instance) {
        var security = desks.of("security01").click("menu-accounts").see("accounts", "clerk01");
        security.all("[data-account=clerk01] [data-testid=qualify]").click();
        security.see("qualifications").click("grant").see("problem", "领域");
        security.select("domain", "交通运输").click("grant").see("held", "交通运输");
        security.click("scope-MATTER").choose("qualified-matter", Application.COMPANY_SETUP.matter());
        security.click("grant").see("held", "公司").look("98-qualifications");
        security.click("revoke")
                .page()
                .waitForCondition(
                        () -> security.all("[data-testid=held] tbody tr").count() == 1);
        security.click("revoke").see("empty").click("close-qualifications");
    }

    private static Desk system(Instance instance, int number) {
        var login = Staff.hire(instance, "system0" + number, number == 1 ? "蒋系统" : "沈系统", "SYSTEM_ADMINISTRATOR");
        return desks.of(login, Staff.PASSWORD);
    }

    private static Desk load(Desk desk, String file) {
        desk.all("[data-testid=calendar-file]")
                .setInputFiles(new FilePayload("year.yaml", "application/yaml", file.getBytes()));
        return desk;
    }

    private static LocalDate nextWorkingDay() {
        // Of the halls: after midnight there it is still yesterday in much of the world.
        return Stream.iterate(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .findFirst()
                .orElseThrow();
    }

    /** The year of a day as it is in force, with another holiday, or without: what is due later is due one day later. */
    private static String year(Instance instance, LocalDate day, String holiday) {
        var known = Api.as(instance, "system01", Staff.PASSWORD)
                .get("/calendars/years/" + day.getYear())
                .body();
        return "year: " + day.getYear() + "\nnotice: 测试〔2026〕1号\nholidays:\n" + holiday + byName(known.path("holidays"))
                + "make-up-days:\n" + byName(known.path("makeUpDays"));
    }

    private static String byName(JsonNode days) {
        return days.properties().stream()
                .collect(Collectors.groupingBy(day -> day.getValue().asText(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(named -> "  " + named.getKey() + ": "
                        + named.getValue().stream().map(Map.Entry::getKey).toList() + "\n")
                .collect(Collectors.joining());
    }
}
