// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.core.trail.Digests;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.TrailService.Listener;

/** Whatever is changed by hand in the database is found, and where. */
class TrailTest {
    private final World world = new World();
    private String caseNo;

    @BeforeEach
    void make() {
        caseNo = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.ACCEPT, ActionType.ASSIGN);
        Sample.caseAfter(world, ActionType.RECEIVE);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anUntouchedTrailIsSound() {
        TrailReport report = world.trail.verifyAll(Listener.NONE);
        assertThat(report.sound()).isTrue();
        assertThat(report.cases()).isEqualTo(2);
        assertThat(report.actions()).isEqualTo(6);
        assertThat(world.trail
                        .verifyDay(LocalDate.of(2026, 11, 23), Listener.NONE)
                        .cases())
                .isEqualTo(2);
        assertThat(world.trail
                        .verifyDay(LocalDate.of(2026, 11, 24), Listener.NONE)
                        .cases())
                .isZero();
        assertThatThrownBy(() -> world.trail.verifyCase("none")).isInstanceOf(Refusal.class);
    }

    @Test
    void aDayReachesFromMidnightToMidnightOfTheCalendar() {
        world.now = java.time.Instant.parse("2026-11-23T16:00:00Z");
        world.pass(Duration.ZERO);
        Sample.caseAfter(world);
        assertThat(world.trail
                        .verifyDay(LocalDate.of(2026, 11, 24), Listener.NONE)
                        .cases())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update case_payload set body = replace_text where action_id = ACTION3 | 3 | 办理内容被改动",
                "update case_action set person_name = '别人' where id = ACTION3 | 3 | 办理记录被改动",
                "update case_action set recorded_at = recorded_at - 1 where id = ACTION3 | 3 | 办理记录被改动",
                "update case_action set summary = '' where id = ACTION3 | 3 | 办理记录被改动",
                "update case_action set hash = previous_hash where id = ACTION3 | 3 | 办理记录被改动",
                "update cases set state = 'CLOSED' where id = CASE | 0 | state",
                "update cases set due_at = due_at + 1 where id = CASE | 0 | due",
                "update cases set desk = null where id = CASE | 0 | desk",
                "update cases set assignee = 'x' where id = CASE | 0 | assignee",
                "update cases set last_seq = 3 where id = CASE | 0 | 最后的办理记录",
                "update case_document set data = replace_text where case_id = CASE and kind = 'ACCEPTANCE_NOTICE' | 3 | 受理通知书",
                "update case_document set number = 'X' where case_id = CASE and kind = 'ACCEPTANCE_NOTICE' | 3 | 受理通知书",
                "update case_document set kind = 'APPROVAL_DECISION' where case_id = CASE and kind = 'ACCEPTANCE_NOTICE' | 3 | 受理通知书",
                "update case_document set case_no = 'X' where case_id = CASE and kind = 'ACCEPTANCE_NOTICE' | 3 | 缺失",
                "delete from case_document where case_id = CASE and kind = 'ACCEPTANCE_NOTICE' | 3 | 缺失",
                "delete from case_payload where action_id = ACTION3 | 3 | 缺失",
                "update case_action set type = 'NONSENSE' where id = ACTION3 | 0 | 无法读取",
                "update cases set state = 'NONSENSE' where id = CASE | 0 | 无法读取",
            })
    void aChangeByHandIsFound(String sql, int sequence, String message) {
        assertThat(world.tamper(filled(sql))).isEqualTo(1);
        assertThat(world.trail.verifyAll(Listener.NONE).faults()).anySatisfy(fault -> {
            assertThat(fault.caseNo()).isEqualTo(caseNo);
            assertThat(fault.sequence()).isEqualTo(sequence);
            assertThat(fault.message()).contains(message);
        });
        assertThat(world.trail.verifyAll(Listener.NONE).faults())
                .as("the other case is not blamed")
                .allSatisfy(fault -> assertThat(fault.caseNo()).isEqualTo(caseNo));
    }

    @Test
    void aChangedBodyIsFound() {
        world.tamper(filled("update cases set body = (select p.body from case_payload p where p.action_id = ACTION3)"
                + " where id = CASE"));
        assertThat(world.trail.verifyCase(caseNo).faults())
                .extracting(TrailReport.Fault::message)
                .containsExactly("办件内容与其办理记录不符");
    }

    @Test
    void aRemovedActionIsFoundInTheMiddleAndAtTheEnd() {
        world.tamper(filled("delete from case_payload where action_id = ACTION4"));
        world.tamper(filled("delete from case_action where id = ACTION4"));
        assertThat(world.trail.verifyCase(caseNo).faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.sequence()).isZero());
        world.tamper(filled("delete from case_payload where action_id = ACTION2"));
        world.tamper(filled("delete from case_action where id = ACTION2"));
        assertThat(world.trail.verifyCase(caseNo).faults())
                .extracting(TrailReport.Fault::message)
                .contains("第 2 步办理记录缺失", "与上一步办理记录的链接断开");
    }

    @Test
    void aCopiedActionIsFound() {
        world.tamper(
                filled(
                        "insert into case_action select id + 1000000, case_id, seq + 1, 'forged-1', request_digest,"
                                + " receipt, type, account, person_name, role, unit, unit_name, region, window_no, happened_at,"
                                + " recorded_at, summary, salt, payload_digest, algorithm, hash, hash, hash_form, mac, anchor_no, private_digest from case_action where id = ACTION4"));
        assertThat(world.trail.verifyCase(caseNo).faults())
                .anySatisfy(fault -> assertThat(fault.sequence()).isEqualTo(5));
    }

    @Test
    void sm3IsTheStandardOne() {
        assertThat(Digests.SM3.of("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(Digests.SHA_256.of("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private String filled(String sql) {
        String filled = sql.replace("replace_text", "'{}'").replace("CASE", id("select id from cases", ""));
        for (int sequence = 1; sequence <= 4; sequence++) {
            String token = "ACTION" + sequence;
            if (filled.contains(token)) {
                filled = filled.replace(token, id("select id from case_action", " and seq = " + sequence));
            }
        }
        return filled;
    }

    private String id(String select, String more) {
        String where = select.endsWith("cases")
                ? " where case_no = '" + caseNo + "'"
                : " where case_id = (select id from cases where case_no = '" + caseNo + "')";
        var em = world.database.createEntityManager();
        try {
            return em.createNativeQuery(select + where + more).getSingleResult().toString();
        } finally {
            em.close();
        }
    }
}
