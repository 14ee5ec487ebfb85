// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.auditor.verifier.Main;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentOrder;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.TrailService.Listener;

/** Bytes of documents that somebody changed or took away are found, by the platform and by an auditor who holds them. */
class DocumentTrailTest {
    private static final String CONSULTATION = "ZX2026112300001";
    private static final String NOTICE = "(select id from case_document where kind = 'ACCEPTANCE_NOTICE')";
    private static final int FILES = 1;
    private static final int BUSY = 45;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final World world = new World();
    private String caseNo;

    @BeforeEach
    void render() {
        caseNo = Sample.caseAfter(world, ActionType.RECEIVE, ActionType.ACCEPT);
        world.render();
        world.keep(new DocumentOrder("slip", CONSULTATION, DocumentKind.CONSULTATION_SLIP, "询〔2026〕000001号", Map.of()));
        assertThat(world.anchors.run().documents()).as("two formats of each").isEqualTo(6);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsKeptIsReadAgain() {
        List<Long> heard = new ArrayList<>();
        TrailReport all = world.trail.verifyAll((cases, total, documents) -> heard.add(documents));
        assertThat(all.faults()).isEmpty();
        assertThat(all.documents()).isEqualTo(6 + FILES);
        assertThat(heard).isNotEmpty().endsWith(6L + FILES);
        assertThat(world.trail.verifyDay(TODAY, Listener.NONE).documents()).isEqualTo(6 + FILES);
        assertThat(world.trail.verifyDay(TODAY.plusDays(1), Listener.NONE).documents())
                .isZero();
        assertThat(world.trail.verifyCase(caseNo).documents()).isEqualTo(4 + FILES);
    }

    @Test
    void whatIsRegisteredDuringAVerificationIsNoFault() {
        for (int i = 0; i < BUSY; i++) {
            Sample.caseAfter(world, ActionType.RECEIVE, ActionType.ACCEPT);
        }
        CompletableFuture<Void> rendering = CompletableFuture.runAsync(world::render);
        do {
            assertThat(world.trail.verifyAll(Listener.NONE).faults()).isEmpty();
        } while (!rendering.isDone());
        rendering.join();
        assertThat(world.trail.verifyAll(Listener.NONE).documents())
                .as("all that was rendered meanwhile")
                .isEqualTo(6 + BUSY * 4 + FILES * (1 + BUSY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "update document_content set pdf = ofd where id = NOTICE # 的 PDF 被改动：与留痕中的摘要不符",
                "update document_content set ofd = pdf where id = NOTICE # 的 OFD 被改动：与留痕中的摘要不符",
                "update document_content set ofd = null where id = NOTICE # 的 OFD 缺失",
                "delete from document_content where id = NOTICE # 的 PDF 缺失",
                "update case_document set digest = 'd' where id = NOTICE # 登记的摘要与留痕不符",
                "update trail_document set subject = 'X' where name = NOTICE || '.ofd' # 登记的摘要与留痕不符",
                "delete from trail_document where name = NOTICE # 登记的摘要与留痕不符",
            })
    void aChangedOrRemovedDocumentIsNamed(String sql, String message) {
        assertThat(world.tamper(sql.replace("NOTICE", NOTICE))).isEqualTo(1);
        for (TrailReport report : List.of(
                world.trail.verifyCase(caseNo),
                world.trail.verifyDay(TODAY, Listener.NONE),
                world.trail.verifyAll(Listener.NONE))) {
            assertThat(report.faults()).anySatisfy(fault -> {
                assertThat(fault.caseNo()).isEqualTo(caseNo);
                assertThat(fault.message()).startsWith("受理通知书（").endsWith("）" + message);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail_document set digest = 'd' where name = NOTICE",
                "update trail_document set digest = 'd' where name = NOTICE || '.ofd'",
            })
    void aDigestThatWasComputedAnewIsFoundByItsAnchor(String sql) {
        assertThat(world.tamper(sql.replace("NOTICE", NOTICE))).isEqualTo(1);
        assertThat(world.trail.verifyCase(caseNo).faults())
                .extracting(TrailReport.Fault::message)
                .contains("文书被改动：与锚 1 不符");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update document_content set pdf = ofd where id = 'slip' | 的 PDF 被改动：与留痕中的摘要不符",
                "delete from document_content where id = 'slip' | 的 OFD 缺失",
            })
    void aChangedOrRemovedSlipOfAConsultationIsNamed(String sql, String message) {
        assertThat(world.tamper(sql)).isEqualTo(1);
        for (TrailReport report :
                List.of(world.trail.verifyDay(TODAY, Listener.NONE), world.trail.verifyAll(Listener.NONE))) {
            assertThat(report.faults())
                    .contains(new TrailReport.Fault(CONSULTATION, 0, "咨询转办单（询〔2026〕000001号）" + message));
        }
    }

    @Test
    void anErasedSlipIsNoFaultAndARemovedDocumentIsNoneBecauseItsRowSaysSo() {
        world.documents.erase(CONSULTATION);
        assertThat(world.trail.verifyAll(Listener.NONE).faults()).isEmpty();
        world.documents.erase(caseNo);
        assertThat(world.trail.verifyAll(Listener.NONE).faults())
                .as("no action of the case says that it was erased")
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault.message()).endsWith("缺失"));
    }

    @Test
    void anUploadThatIsNotWhatWasStoredIsNamed() {
        assertThat(world.trail.verifyCase(caseNo).faults()).isEmpty();
        world.files.remove("file-1");
        assertThat(world.trail.verifyCase(caseNo).faults())
                .containsExactly(new TrailReport.Fault(caseNo, 0, "材料文件 file-1 缺失"));
    }

    @Test
    void anAuditorComparesTheFilesThatHeWasGiven() throws IOException {
        Path folder = world.data.resolve("documents");
        Path export = export(folder);
        assertThat(verified(export, folder)).contains("文书：比对文件 6 份，仅核对摘要 0 份", "完好 / sound");
        assertThat(verified(export, null)).contains("文书：比对文件 0 份，仅核对摘要 6 份", "完好 / sound");

        Files.writeString(folder.resolve("slip.pdf"), "another");
        Files.delete(folder.resolve("slip.ofd"));
        assertThat(verified(export, folder))
                .contains(
                        CONSULTATION + " 咨询转办单（询〔2026〕000001号） slip.pdf: 文书文件被改动：与留痕中的摘要不符",
                        CONSULTATION + " 咨询转办单（询〔2026〕000001号） slip.ofd: 文书文件缺失",
                        "发现 2 处问题");
        assertThatThrownBy(() -> world.keeper().export(world.data.resolve("other.jsonl"), folder, null))
                .as("a folder that may hold files of another export")
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf = ofd", "ofd = pdf", "ofd = null"})
    void anAuditorFindsWhatThePlatformGivesHimWrong(String change) throws IOException {
        world.tamper("update document_content set " + change + " where id = " + NOTICE);
        Path folder = world.data.resolve("documents");
        assertThat(verified(export(folder), folder)).contains(caseNo + " 受理通知书", "发现 1 处问题");
    }

    @Test
    void anAuditorFindsADigestThatWasComputedAnew() throws IOException {
        world.tamper("update trail_document set digest = 'd' where name = 'slip.ofd'");
        assertThat(verified(export(null), null)).contains("slip.ofd: 文书被改动：与锚 1 不符");
    }

    private Path export(Path folder) {
        Path export = world.data.resolve("export.jsonl");
        world.keeper().export(export, folder, null);
        return export;
    }

    private String verified(Path export, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                export.toString(),
                "--anchors",
                world.data.resolve("trail/anchors-2026.jsonl").toString()));
        arguments.add("--certificate");
        try (var certificates = Files.list(world.data.resolve("trail/certificates"))) {
            certificates.map(Path::toString).forEach(arguments::add);
        }
        if (folder != null) {
            arguments.addAll(List.of("--documents", folder.toString()));
        }
        var printed = new ByteArrayOutputStream();
        Main.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
