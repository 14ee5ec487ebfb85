// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.core.rest.internal.Api.Caller;
import org.yichuang.core.rest.internal.memory.MemoryCases;
import org.yichuang.ports.accounts.Role;

class ClocksAndCalendarsTest {
    private Api api;

    @BeforeEach
    void start() throws Exception {
        api = new Api();
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void theClocksOfACaseAreExplainedDayByDay() throws Exception {
        Caller clerk = api.as(Role.WINDOW_CLERK);
        assertThat(clerk.get("/cases/" + MemoryCases.CASE_NO + "/clocks")
                        .json()
                        .path("items")
                        .path(0)
                        .toString())
                .isEqualTo(
                        "{\"clock\":\"PROMISE\",\"department\":null,\"run\":1,\"limit\":{\"value\":1,\"unit\":\"WORKING_DAY\"},"
                                + "\"ledger\":[{\"kind\":\"START\",\"reason\":null,\"effectiveAt\":\"1970-01-01T00:00:00Z\","
                                + "\"recordedAt\":\"1970-01-01T00:00:00Z\",\"actionId\":\"a1\",\"amount\":0}],"
                                + "\"reading\":{\"state\":\"PAUSED\",\"limit\":{\"value\":1,\"unit\":\"WORKING_DAY\"},\"used\":0,"
                                + "\"remaining\":1,\"deadline\":{\"due\":null,\"warning\":null,\"provisional\":false,"
                                + "\"calendar\":\"national-1\",\"days\":[{\"date\":\"2026-11-20\",\"counted\":false,"
                                + "\"reason\":\"起算当日不计\"}]}}}");
        assertThat(clerk.get("/cases/another/clocks").code()).isEqualTo("UNKNOWN_CASE");
    }

    @Test
    void theFeeOfACaseIsTriedLineByLine() throws Exception {
        Caller approver = api.as(Role.APPROVER);
        assertThat(approver.get("/cases/" + MemoryCases.CASE_NO + "/fee-trial")
                        .json()
                        .toString())
                .isEqualTo("{\"lines\":[{\"name\":\"登记费\",\"quantity\":1.5,\"unit\":\"件\",\"fen\":8001,"
                        + "\"amount\":12002,\"basis\":\"示例文件\"}],\"fen\":12002}");
        assertThat(approver.get("/cases/another/fee-trial").code()).isEqualTo("UNKNOWN_CASE");
    }

    @Test
    void aYearIsLoadedConfirmedAndWithdrawn() throws Exception {
        Caller admin = api.as(Role.SYSTEM_ADMINISTRATOR);
        var loaded = admin.send(
                "POST", "/calendars", BodyPublishers.ofString("year: 2027"), "Content-Type", "application/yaml");
        assertThat(loaded.status).isEqualTo(201);
        assertThat(loaded.json().path("state").asText()).isEqualTo("PROPOSED");
        assertThat(loaded.json().path("content").path("holidays").toString()).isEqualTo("{\"2027-01-01\":\"元旦\"}");
        assertThat(admin.post("/calendars/2027-1/confirm", "")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("ACTIVE");
        assertThat(admin.post("/calendars/2027-1/withdraw", "")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("WITHDRAWN");
        assertThat(api.calendars.calls)
                .containsExactly("load year: 2027 by SYSTEM_ADMINISTRATOR", "confirm 2027-1", "withdraw 2027-1");
    }

    @Test
    void calendarsAndTheirChangesAreShown() throws Exception {
        Caller admin = api.as(Role.SYSTEM_ADMINISTRATOR);
        var list = admin.get("/calendars").json();
        assertThat(list.path("current").asText()).isEqualTo("national-1");
        assertThat(list.path("items").path(0).path("version").asText()).isEqualTo("2027-1");
        assertThat(admin.get("/calendars/years/2027").json().path("year").asInt())
                .isEqualTo(2027);
        assertThat(admin.get("/calendars/years/2031").code()).isEqualTo("UNKNOWN_CALENDAR");
        assertThat(admin.get("/calendars/years/soon").status).isEqualTo(400);
        assertThat(admin.get("/calendars/changes")
                        .json()
                        .path("items")
                        .path(0)
                        .path("changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.get("/calendars/changes/2/outcome?after=c1&limit=7")
                        .json()
                        .path("items")
                        .path(0)
                        .path("caseNo")
                        .asText())
                .isEqualTo(MemoryCases.CASE_NO);
        assertThat(api.calendarChanges.calls).containsExactly("outcome 2 after c1 limit 7");
        assertThat(admin.get("/calendars/changes/0/outcome").status).isEqualTo(400);
    }

    @Test
    void onlySystemAdministratorsMayTouchCalendars() throws Exception {
        Caller clerk = api.as(Role.SUPERVISOR);
        assertThat(clerk.get("/calendars").status).isEqualTo(403);
        assertThat(clerk.get("/calendars/years/2027").status).isEqualTo(403);
        assertThat(clerk.get("/calendars/changes").status).isEqualTo(403);
        assertThat(clerk.get("/calendars/changes/1/outcome").status).isEqualTo(403);
        assertThat(clerk.post("/calendars", "{}").status).isEqualTo(403);
        assertThat(clerk.post("/calendars/2027-1/confirm", "").status).isEqualTo(403);
        assertThat(clerk.post("/calendars/2027-1/withdraw", "").status).isEqualTo(403);
        assertThat(api.calendars.calls).isEmpty();
    }
}
