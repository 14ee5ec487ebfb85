// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.APPROVE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DELIVER;
import static org.yichuang.ports.casework.ActionType.ERASE;
import static org.yichuang.ports.casework.ActionType.GIVE_OPINION;
import static org.yichuang.ports.casework.ActionType.NOTIFY;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SEND_RESULT;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.UNMASK;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.auditor.verifier.Main;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseQuery;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.Queue;
import org.yichuang.ports.casework.Retained;
import org.yichuang.ports.casework.RetentionService;
import org.yichuang.ports.casework.RetentionService.Outcome;
import org.yichuang.ports.clock.ClockExplanation;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.trail.TrailService.Listener;

/** Personal data goes when its time is over, and the trail verifies before and after (个人信息到期删除). */
class RetentionTest {
    private static final Duration ELEVEN_YEARS = Duration.ofDays(365 * 11);
    private static final Actor SECURITY =
            new Actor("security01", "安全", Set.of(Role.SECURITY_ADMINISTRATOR), World.HALL, "中心", World.REGION, null);
    private static final Actor AUDIT =
            new Actor("audit01", "审计", Set.of(Role.AUDIT_ADMINISTRATOR), World.HALL, "中心", World.REGION, null);
    private static final List<String> PLANTED =
            List.of("巴特尔", Sample.ID_NUMBER, "13847712345", "人民路12号", "创业大街88号", "file-1");

    private World world;
    private RetentionService retention;

    @BeforeEach
    void open() {
        world = new World();
        retention = world.retention();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void erasesWhatIsDueAndNothingElse() {
        String old = closed();
        world.pass(ELEVEN_YEARS);
        String recent = Sample.caseAfter(world, WITHDRAW);
        String open = Sample.caseAfter(world, RECEIVE);
        world.render();
        assertThat(retention.due(10, AUDIT))
                .extracting(RetentionService.Due::caseNo)
                .containsExactly(old);
        assertThat(texts(old)).contains("巴特尔");
        assertThat(retention.eraseDue(SECURITY)).isEqualTo(new Outcome(1, 0, List.of()));
        assertThat(texts(old)).doesNotContain(PLANTED);
        assertThat(texts(recent)).contains("巴特尔");
        assertThat(texts(open)).contains("巴特尔");
        assertThat(retention.due(10, AUDIT)).isEmpty();
        assertThat(rows("select subject from trail_document where erased_at is not null"))
                .as("cases whose documents are gone")
                .containsOnly(old);
        assertThat(world.count("case_leftover")).isZero();
    }

    @Test
    void leavesATrailThatVerifiesAnchoredOrNot() {
        String anchored = closed();
        world.anchors.run();
        world.pass(ELEVEN_YEARS);
        String plain = closedAgain();
        world.pass(ELEVEN_YEARS);
        retention.eraseDue(SECURITY);
        for (String caseNo : List.of(anchored, plain)) {
            assertThat(world.trail.verifyCase(caseNo).faults()).isEmpty();
        }
        world.anchors.run();
        assertThat(world.trail.verifyAll(Listener.NONE).faults()).isEmpty();
    }

    @Test
    void leavesAnExportThatAnAuditorFindsSoundWithoutThePlatform() throws IOException {
        Sample.caseAfter(world, RECEIVE);
        erased();
        world.anchors.run();
        Path export = world.data.resolve("export.jsonl");
        world.keeper().export(export, null, null);
        assertThat(Files.readString(export)).doesNotContain(PLANTED);
        assertThat(verifiedWithoutThePlatform(export)).contains("其中 1 件的个人信息已按期删除", "完好 / sound");
        Files.writeString(export, Files.readString(export).replace("\"ERASE\"", "\"URGE\""));
        assertThat(verifiedWithoutThePlatform(export)).contains("处问题 / faults found");
    }

    private String verifiedWithoutThePlatform(Path export) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(export.toString(), "--anchors"));
        arguments.addAll(files("trail", ".jsonl"));
        arguments.add("--certificate");
        arguments.addAll(files("trail/certificates", ".pem"));
        var printed = new ByteArrayOutputStream();
        Main.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private List<String> files(String folder, String ending) throws IOException {
        try (var found = Files.list(world.data.resolve(folder))) {
            return found.map(Path::toString)
                    .filter(one -> one.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void saysWhatCouldNotBeErasedBesideTheCases() {
        String old = closed();
        world.pass(ELEVEN_YEARS);
        var ordered = world.retention();
        ordered.addBeside(new Broken());
        assertThat(ordered.eraseDue(SECURITY)).satisfies(outcome -> {
            assertThat(outcome.erased()).isOne();
            assertThat(outcome.kept()).singleElement().satisfies(kept -> {
                assertThat(kept.subject()).isEqualTo("咨询件");
                assertThat(kept.reason()).contains("下次到期删除时继续");
            });
        });
        assertThat(texts(old)).doesNotContain(PLANTED);
    }

    /** Has something to erase beside cases, and can't. */
    private static final class Broken implements Retained {
        @Override
        public String title() {
            return "咨询件";
        }

        @Override
        public int erase(Terms terms, Actor by) {
            throw new IllegalStateException("the database is gone");
        }
    }

    @Test
    void findsWhatWasTakenByHand() {
        String caseNo = closed();
        world.anchors.run();
        world.tamper("update case_payload set body = '{\"data\":{},\"facts\":{}}'");
        assertThat(faults(caseNo)).contains("办理内容被改动");
        world.tamper("update case_action set private_digest = hash, salt = '' where seq = 2");
        assertThat(faults(caseNo)).contains("留痕中没有个人信息到期删除的记录");
    }

    @Test
    void findsWhatWasChangedAfterTheErasure() {
        String caseNo = erased();
        assertThat(world.trail.verifyCase(caseNo).faults()).isEmpty();
        world.tamper("update case_action set person_name = '别人' where seq = 3");
        assertThat(faults(caseNo)).contains("留存的内容被改动");
    }

    @Test
    void findsThatWhatIsLeftWasChanged() {
        String caseNo = erased();
        world.tamper("update case_payload set body = '{}' where action_id ="
                + " (select id from case_action where seq = 2)");
        assertThat(faults(caseNo)).contains("留存的内容被改动");
    }

    @Test
    void findsThatTheRecordOfTheErasureWasRemoved() {
        String caseNo = erased();
        world.tamper("delete from case_payload where action_id = (select id from case_action where type = 'ERASE')");
        world.tamper("delete from case_action where type = 'ERASE'");
        assertThat(faults(caseNo)).contains("留痕中没有个人信息到期删除的记录");
    }

    @Test
    void keepsNothingByWhichItCouldBeFoundByTrying() {
        String caseNo = erased();
        assertThat(rows("select salt, request_digest from case_action where type <> 'ERASE'"))
                .allSatisfy(row -> assertThat((Object[]) row).containsOnly(""));
        assertThat(rows("select data, data_digest from case_document"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat((Object[]) row).containsOnly(""));
        assertThat(texts(caseNo)).doesNotContain(PLANTED);
        assertThat(rows("select content, reply from case_outbox"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat((Object[]) row).containsOnlyNulls());
    }

    @Test
    void leavesACaseThatCanBeRead() {
        String caseNo = closed();
        CaseView before = world.cases.view(caseNo, World.CLERK);
        List<ClockExplanation> clocks = world.cases.clocks(caseNo, World.CLERK);
        world.pass(ELEVEN_YEARS);
        retention.erase(caseNo, SECURITY);
        CaseView after = world.cases.view(caseNo, World.CLERK);
        assertThat(after.state()).isEqualTo(CaseState.CLOSED);
        assertThat(after.issue().erasedAt()).isEqualTo(world.now);
        assertThat(after.filing().applicant().name()).isEqualTo("已按期删除");
        assertThat(after.filing().answers()).isEqualTo(before.filing().answers());
        assertThat(after.decision().at()).isEqualTo(before.decision().at());
        assertThat(after.hops()).hasSameSizeAs(before.hops());
        assertThat(after.history().subList(0, before.history().size())).isEqualTo(before.history());
        assertThat(after.next())
                .filteredOn(step -> step.action() == UNMASK)
                .singleElement()
                .satisfies(
                        step -> assertThat(step.blocked()).containsExactly("个人信息已按期删除，本件保管期限已满，只留办理过程，需要原件的请到档案部门查询"));
        assertThat(world.cases.clocks(caseNo, World.CLERK))
                .as("every run of every clock is explained as before")
                .isEqualTo(clocks);
    }

    @Test
    void isFoundByNoOldName() {
        erased();
        assertThat(found("巴特尔")).isZero();
        assertThat(found(null)).isOne();
        assertThat(world.cases.list(query(null), World.CLERK).items())
                .extracting("applicant")
                .containsExactly("已按期删除");
    }

    @Test
    void showsNobodyWhatIsNotThere() {
        String caseNo = erased();
        refused("ERASED", () -> world.cases.perform(caseNo, List.of(Sample.request(UNMASK)), World.CLERK));
        refused("ERASED", () -> world.cases.unmasked(caseNo, "核对", World.CLERK));
        refused("ERASED", () -> world.cases.readPapers(caseNo, null, World.CLERK));
        refused("ERASED", () -> world.cases.readPapers(caseNo, "核查", World.SUPERVISOR));
    }

    @Test
    void removesTheFilesButNotThoseOfAnotherCase() {
        String first = Sample.caseAfter(world, WITHDRAW);
        world.pass(ELEVEN_YEARS);
        String second = Sample.caseAfter(world, WITHDRAW);
        retention.erase(first, SECURITY);
        assertThat(world.files).containsKey("file-1");
        world.pass(ELEVEN_YEARS);
        retention.erase(second, SECURITY);
        assertThat(world.files).doesNotContainKey("file-1");
        assertThat(world.count("case_file")).isZero();
    }

    @Test
    void keepsNameAndCreditCodeOfAnOrganisation() {
        String caseNo = Sample.companyCase(world);
        world.cases.perform(caseNo, List.of(Sample.request(WITHDRAW)), World.CLERK);
        world.pass(ELEVEN_YEARS);
        retention.erase(caseNo, SECURITY);
        CaseView view = world.cases.view(caseNo, World.CLERK);
        assertThat(view.filing().applicant().name()).isEqualTo("乌审旗长青运输有限公司");
        assertThat(view.filing().applicant().representative()).isEqualTo("已按期删除");
        assertThat(texts(caseNo)).doesNotContain("巴特尔", "13847712345");
    }

    @Test
    void waitsForTheTermOfTheMatter() {
        String caseNo = Sample.caseAfter(world, WITHDRAW);
        world.pass(Duration.ofDays(365 * 9));
        assertThat(retention.due(10, AUDIT)).isEmpty();
        refused("RETENTION_RUNNING", () -> retention.erase(caseNo, SECURITY));
        world.pass(Duration.ofDays(365 * 2));
        assertThat(world.retention(SampleMatter.CODE + "=30").due(10, AUDIT)).isEmpty();
        assertThat(world.retention(SampleMatter.CODE + "=permanent").due(10, AUDIT))
                .isEmpty();
        refused("NOT_TO_ERASE", () -> world.retention(SampleMatter.CODE + "=永久").erase(caseNo, SECURITY));
        assertThat(world.retention(SampleMatter.CODE + "=5", "other=30").due(10, AUDIT))
                .hasSize(1);
        assertThatThrownBy(() -> world.retention("code=0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> world.retention("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOrderedBySecurityAloneAndDoneOnce() {
        String caseNo = closed();
        world.pass(ELEVEN_YEARS);
        for (Actor actor : List.of(World.CLERK, World.SUPERVISOR, World.HEAD, AUDIT)) {
            refused("FORBIDDEN", () -> retention.erase(caseNo, actor));
            refused("FORBIDDEN", () -> retention.eraseDue(actor));
        }
        refused("FORBIDDEN", () -> retention.due(10, World.CLERK));
        retention.erase(caseNo, SECURITY);
        refused("NOT_TO_ERASE", () -> retention.erase(caseNo, SECURITY));
        refused("ERASED", () -> world.cases.perform(caseNo, List.of(Sample.request(ERASE)), World.PLATFORM));
    }

    @Test
    void standsAloneInItsRequest() {
        String caseNo = closed();
        world.pass(ELEVEN_YEARS);
        refused(
                "ACTIONS_INVALID",
                () -> world.cases.perform(
                        caseNo, List.of(Sample.request(ERASE), Sample.request(ERASE)), World.PLATFORM));
        ActionRequest early = new ActionRequest("erase-early", ERASE, new OversightData.Erase("2099-01-01", "x"), null);
        refused("RETENTION_RUNNING", () -> world.cases.perform(caseNo, List.of(early), World.PLATFORM));
        assertThat(texts(caseNo)).contains("巴特尔");
    }

    private String closed() {
        return Sample.caseAfter(
                world,
                RECEIVE,
                ACCEPT,
                SEND_PAPERS,
                SIGN_PAPERS,
                ASSIGN,
                GIVE_OPINION,
                APPROVE,
                SEND_RESULT,
                NOTIFY,
                DELIVER);
    }

    private String closedAgain() {
        return Sample.caseAfter(world, RECEIVE, ActionType.REFUSE);
    }

    private String erased() {
        String caseNo = closed();
        world.anchors.run();
        world.pass(ELEVEN_YEARS);
        retention.erase(caseNo, SECURITY);
        return caseNo;
    }

    private long found(String text) {
        return world.cases.list(query(text), World.CLERK).items().size();
    }

    private static CaseQuery query(String text) {
        return new CaseQuery(Queue.ALL, text, null, 20);
    }

    private String faults(String caseNo) {
        return world.trail.verifyCase(caseNo).faults().toString();
    }

    /** All that the database holds of a case. */
    private String texts(String caseNo) {
        List<Object> texts = new ArrayList<>();
        String id = "(select id from cases where case_no = '" + caseNo + "')";
        texts.addAll(rows("select body, applicant_name from cases where case_no = '" + caseNo + "'"));
        texts.addAll(
                rows("select a.receipt, a.summary, p.body from case_action a join case_payload p on p.action_id = a.id"
                        + " where a.type <> 'ERASE' and a.case_id = " + id));
        texts.addAll(rows("select data, fault from case_document where case_id = " + id));
        texts.addAll(rows("select content, reply from case_outbox where case_id = " + id));
        texts.addAll(rows("select file_id, 1 from case_file where case_id = " + id));
        return texts.stream()
                .map(row -> Arrays.toString((Object[]) row))
                .toList()
                .toString();
    }

    @SuppressWarnings("unchecked")
    private List<Object> rows(String sql) {
        EntityManager em = world.database.createEntityManager();
        try {
            return em.createNativeQuery(sql).getResultList();
        } finally {
            em.close();
        }
    }

    private static void refused(String code, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
