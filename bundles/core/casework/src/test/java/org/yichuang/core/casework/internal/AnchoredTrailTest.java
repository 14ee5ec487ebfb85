// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseRows;
import org.yichuang.core.casework.internal.trail.ActionHash;
import org.yichuang.core.casework.internal.trail.TrailComponent;
import org.yichuang.core.casework.internal.trail.TrailVerifier;
import org.yichuang.core.casework.internal.trail.anchors.AnchorJob;
import org.yichuang.core.casework.internal.trail.keys.TrailKeys;
import org.yichuang.core.trail.UnreadableException;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.trail.TrailKeeper.Anchored;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.TrailService.Listener;

/** Whoever may change the whole database, but has no key, is found: older actions by anchors, newer ones by their codes. */
class AnchoredTrailTest {
    private final World world = new World();
    private String caseNo;

    @BeforeEach
    void make() {
        caseNo = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.ACCEPT, ActionType.ASSIGN);
        assertThat(world.anchors.run()).isEqualTo(new Anchored(1, 4, 0));
        Sample.caseAfter(world, ActionType.RECEIVE);
        world.anchors.run();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anUntouchedTrailIsSound() throws IOException {
        TrailReport report = world.trail.verifyAll(Listener.NONE);
        assertThat(report.faults()).isEmpty();
        assertThat(report.notices()).isEmpty();
        assertThat(report.anchors()).isEqualTo(2);
        assertThat(world.trail.verifyCase(caseNo).anchors()).isEqualTo(1);
        assertThat(world.trail
                        .verifyDay(LocalDate.of(2026, 11, 23), Listener.NONE)
                        .anchors())
                .isEqualTo(2);
        assertThat(world.anchors.run()).as("nothing is covered twice").isEqualTo(new Anchored(0, 0, 0));
        assertThat(file()).hasSize(2);
    }

    @Test
    void aDocumentIsCoveredWhenItIsRendered() {
        world.render();
        int documents = world.anchors.run().documents();
        assertThat(documents).isEqualTo(2 * world.count("case_document"));
        assertThat(world.trail.verifyAll(Listener.NONE).documents()).isEqualTo(documents + world.count("case_file"));
        assertThat(messages()).isEmpty();
    }

    @Test
    void aChainThatWasComputedAnewIsFound() {
        forge(caseNo);
        assertThat(world.trail.verifyCase(caseNo).faults())
                .extracting(TrailReport.Fault::sequence, TrailReport.Fault::message)
                .contains(tuple(2, "校验码不符：办理记录不是平台写入的"), tuple(2, "办理记录被改动：与锚 1 不符"), tuple(4, "办理记录被改动：与锚 1 不符"));
    }

    @Test
    void aNewerChainThatWasComputedAnewIsFoundByItsCodes() {
        String newer = Sample.caseAfter(world, ActionType.RECEIVE);
        forge(newer);
        assertThat(world.trail.verifyCase(newer).faults())
                .extracting(TrailReport.Fault::message)
                .containsExactly("校验码不符：办理记录不是平台写入的");
        world.tamper("update case_action set mac = null where anchor_no is null");
        assertThat(world.trail.verifyCase(newer).faults())
                .extracting(TrailReport.Fault::message)
                .contains("没有校验码，也尚未锚定：不能证明是平台写入的");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 办理记录被删除：锚 1 中有记载",
                "2 | 办理记录被删除：锚 1 中有记载",
                "4 | 办理记录被删除：锚 1 中有记载",
            })
    void aRemovedActionIsFound(int sequence, String message) {
        String where = "(select a.id from case_action a join cases c on c.id = a.case_id where c.case_no = '" + caseNo
                + "' and a.seq = " + sequence + ")";
        world.tamper("delete from case_payload where action_id in " + where);
        world.tamper("delete from case_action where id in " + where);
        assertThat(world.trail.verifyAll(Listener.NONE).faults())
                .anySatisfy(fault -> assertThat(fault).isEqualTo(new TrailReport.Fault(caseNo, sequence, message)));
        assertThat(world.trail.verifyCase(caseNo).faults())
                .anySatisfy(fault -> assertThat(fault.message()).isEqualTo(message));
    }

    @Test
    void aRemovedCaseIsFound() {
        for (String table : List.of("case_payload", "case_document", "case_action")) {
            String key = table.equals("case_payload") ? "action_id in (select id from case_action where " : "(";
            world.tamper("delete from " + table + " where " + key + "case_id = (select id from cases where case_no = '"
                    + caseNo + "'))");
        }
        assertThat(messages()).contains("办理记录被删除：锚 1 中有记载");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update case_action set anchor_no = 2 where anchor_no = 1 and seq = 3 | 办理记录被改挂到别的锚：锚 1 中有记载",
                "update case_action set anchor_no = 2 where anchor_no = 1 and seq = 3 | 办理记录是添加的：自称属于锚 2，但锚中没有",
                "update case_action set anchor_no = null where anchor_no = 1 and seq = 3 | 办理记录被改挂到别的锚：锚 1 中有记载",
                "delete from trail_anchor where anchor_no = 1 | 锚 1 缺失",
                "delete from trail_anchor where anchor_no = 2 | 锚 2 在数据库中被删除",
                "delete from trail_anchor_case where anchor_no = 2 | 锚 2 的办件索引与其内容不符",
                "update trail_anchor set line = '{}' where anchor_no = 2 | 锚 2 无法读取：格式被破坏",
            })
    void aChangeOfAnchorsIsFound(String sql, String message) {
        assertThat(world.tamper(sql)).isEqualTo(1);
        assertThat(messages()).contains(message);
    }

    @Test
    void anEditedFileIsFound() throws IOException {
        Path path = world.data.resolve("trail/anchors-2026.jsonl");
        List<String> lines = file();
        Files.write(path, List.of(lines.get(0).replace("\"actions\":4", "\"actions\":5"), lines.get(1)));
        assertThat(messages()).containsExactly("锚 1 在数据库与文件中不同");
        Files.write(path, List.of(lines.get(1)));
        assertThat(messages()).containsExactly("锚 1 不在锚文件中");
        Files.write(path, List.of("nonsense", lines.get(1)));
        assertThat(messages()).contains("锚 0 无法读取：格式被破坏");
    }

    @Test
    void theFileCatchesUpAfterACrash() throws IOException {
        Path path = world.data.resolve("trail/anchors-2026.jsonl");
        List<String> lines = file();
        Files.writeString(path, lines.get(0) + "\n" + lines.get(1).substring(0, 40));
        assertThat(messages()).as("the file only lags behind").isEmpty();
        Sample.caseAfter(world);
        assertThat(world.anchors.run().anchors()).isEqualTo(1);
        assertThat(file()).hasSize(3).startsWith(lines.get(0), lines.get(1));
        Files.writeString(path, lines.get(0) + "\nnonsense\n");
        assertThatThrownBy(world.anchors::run)
                .as("what no crash leaves is for people to look at")
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("移到别处");
        Files.delete(path);
        world.anchors.run();
        assertThat(file()).hasSize(3);
        assertThat(messages()).isEmpty();
    }

    @Test
    void workGoesOnWithoutTheKeyAndTheFaultSaysWhatToDo() throws IOException {
        Files.delete(world.data.resolve("security/trail.p12"));
        TrailKeys lost = new TrailKeys(world.data, TrailSettings.DEFAULTS, world.database, () -> world.now);
        assertThat(lost.mac()).isEmpty();
        assertThat(lost.fault()).contains("不存在", "备份", "--new-key");
        AnchorJob stuck = new AnchorJob(
                world.data, TrailSettings.DEFAULTS, world.database, lost, () -> world.now, ZoneId.of("Asia/Shanghai"));
        assertThatThrownBy(stuck::run).isInstanceOf(UnreadableException.class);
        assertThat(stuck.status().fault()).isEqualTo(lost.fault());
        lost.renew();
        assertThat(lost.fault()).isNull();
        Sample.caseAfter(world, ActionType.RECEIVE);
        assertThat(stuck.run().actions()).isEqualTo(2);
        assertThat(world.trail.verifyAll(Listener.NONE).faults())
                .as("both certificates are kept")
                .isEmpty();
    }

    @Test
    void twoNodesMakeOneChainOfAnchors() {
        for (int made = 0; made < 5; made++) {
            Sample.caseAfter(world);
        }
        CompletableFuture<Anchored> other = CompletableFuture.supplyAsync(world.anchors::run);
        AnchorJob second = new AnchorJob(
                world.data,
                TrailSettings.DEFAULTS,
                world.database,
                world.keys,
                () -> world.now,
                ZoneId.of("Asia/Shanghai"));
        second.run();
        other.join();
        assertThat(world.trail.verifyAll(Listener.NONE).faults()).isEmpty();
        assertThat(second.status().uncovered()).isZero();
    }

    @Test
    void anotherNodeKnowsWhatItsOwnKeySignedBeforeItMadeAnAnchorItself(@TempDir Path other) throws IOException {
        SharedKeys.copyTo(other);
        TrailKeys copied = new TrailKeys(other, TrailSettings.DEFAULTS, world.database, () -> world.now);
        AnchorJob second = new AnchorJob(
                other, TrailSettings.DEFAULTS, world.database, copied, () -> world.now, ZoneId.of("Asia/Shanghai"));
        TrailReport report = new TrailComponent(new TrailVerifier(
                        world.database, new World.Weekdays(), copied, second, world.documents, world.fileStore()))
                .verifyAll(Listener.NONE);
        assertThat(report.anchors()).isEqualTo(2);
        assertThat(report.faults()).isEmpty();
    }

    /** Changes an action and computes everything anew that follows from it, as an administrator of the database could. */
    private void forge(String forged) {
        String id = "(select id from cases where case_no = '" + forged + "')";
        world.tamper("update case_action set person_name = '别人' where seq = 2 and case_id = " + id);
        String previous = null;
        for (ActionEntity stored : actions(forged)) {
            if (previous != null) {
                world.tamper("update case_action set previous_hash = '" + previous + "' where id = " + stored.getId());
            }
            ActionEntity changed = actions(forged).get(stored.getSequence() - 1);
            previous = ActionHash.of(forged, changed);
            world.tamper("update case_action set hash = '" + previous + "' where id = " + stored.getId());
        }
        world.tamper("update cases set last_hash = '" + previous + "' where case_no = '" + forged + "'");
    }

    private List<ActionEntity> actions(String of) {
        var em = world.database.createEntityManager();
        try {
            return CaseRows.actions(em, CaseRows.find(em, of).orElseThrow().getId());
        } finally {
            em.close();
        }
    }

    private List<String> messages() {
        return world.trail.verifyAll(Listener.NONE).faults().stream()
                .map(TrailReport.Fault::message)
                .toList();
    }

    private List<String> file() throws IOException {
        return Files.readAllLines(world.data.resolve("trail/anchors-2026.jsonl"));
    }
}
